package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An enabled credential that is older than credentials may become, or that never expires and whose age nobody knows.
 *
 * <p>Silent for disabled and expired credentials, for those younger than the limit, and for those that expire within the
 * limit of having been made. Age counts from the last rotation. Credentials of unknown age are one finding for each
 * source.
 */
public final class LongLivedCredential implements Rule {
    /** Age at which rotation is overdue: what the CIS AWS Foundations Benchmark asks of access keys. */
    static final Duration OLDEST = Duration.ofDays(90);

    private static final RuleSpec SPEC = new RuleSpec(
            "CRD-006",
            "Credential is long-lived or its rotation overdue",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of("OWASP-NHI-2025:NHI7", "CSF-2.0:PR.AA-01", "ATTACK:T1528"),
            "Fires for an enabled credential whose last rotation (or making) is more than 90 days ago. Silent for "
                    + "disabled, expired and young ones. UNKNOWN, once for each collector, when nothing says how old its credentials are and they do not expire.",
            "Replace the credential by short-lived ones, or rotate it now and on a schedule.",
            "rule/long-lived-credential.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        Map<String, List<Node>> ageless = new TreeMap<>();
        List<Found> found = new ArrayList<>();
        Credentials.known(estate).forEach(credential -> {
            Optional<Instant> born = born(credential);
            if (born.isPresent()) {
                overdue(credential, Duration.between(born.get(), estate.clock()), estate)
                        .ifPresent(found::add);
            } else if (!credential.properties().has(Property.VALID_TO)) {
                ageless.computeIfAbsent(Credentials.source(credential, estate), source -> new ArrayList<>())
                        .add(credential);
            }
        });
        return Stream.concat(
                found.stream(),
                ageless.entrySet().stream().map(entry -> ageless(entry.getKey(), entry.getValue(), estate)));
    }

    private static Optional<Instant> born(Node credential) {
        return credential
                .properties()
                .findMoment(Property.LAST_ROTATED_AT)
                .or(() -> credential.properties().findMoment(Property.CREATED_AT));
    }

    private static Optional<Found> overdue(Node credential, Duration age, Estate estate) {
        if (age.compareTo(OLDEST) <= 0) {
            return Optional.empty();
        }
        return Optional.of(FindingDraft.of(SPEC, estate, credential)
                .truth(Truth.DEFINITE)
                .targets(Credentials.given(credential, estate).definite())
                .path(
                        Credentials.path(credential, estate),
                        List.of(credential.id().value()))
                .measure("ageDays", (double) age.toDays())
                .explanation(credential.name() + " was made or last rotated " + age.toDays() + " days ago.")
                .build());
    }

    private static Found ageless(String source, List<Node> credentials, Estate estate) {
        Node first = credentials.get(0);
        String which = credentials.size() == 1
                ? first.name() + " is"
                : credentials.size() + " credentials of " + source + " are, " + first.name() + " among them";
        return FindingDraft.of(SPEC, estate, first)
                .discriminator("age of credentials of " + source)
                .truth(Truth.UNKNOWN)
                .targets(credentials.stream()
                        .map(each -> Credentials.given(each, estate).possible())
                        .reduce(PrivilegeSet.empty(), PrivilegeSet::union))
                .path(
                        Credentials.path(first, estate),
                        credentials.stream().map(each -> each.id().value()).toList())
                .measure("credentials", credentials.size())
                .explanation("Nothing says how old " + which + ": collect when "
                        + (credentials.size() == 1 ? "it was" : "they were") + " made.")
                .build();
    }
}
