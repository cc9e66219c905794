package io.delegraph.analyzer.rule.credential;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An enabled credential that is older than credentials may become, or that never expires and whose age nobody knows.
 *
 * <p>Silent for disabled and expired credentials, for those younger than the limit, and for those that expire within the
 * limit of having been made. Age counts from the last rotation.
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
                    + "disabled, expired and young ones. UNKNOWN when nothing says how old it is and it does not expire.",
            "Replace the credential by short-lived ones, or rotate it now and on a schedule.",
            "rule/long-lived-credential.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Credentials.known(estate).flatMap(credential -> judge(credential, estate).stream());
    }

    private static Optional<Found> judge(Node credential, Estate estate) {
        Optional<Instant> born = credential
                .properties()
                .findMoment(Property.LAST_ROTATED_AT)
                .or(() -> credential.properties().findMoment(Property.CREATED_AT));
        if (born.isEmpty()) {
            boolean expires = credential.properties().has(Property.VALID_TO);
            return expires ? Optional.empty() : Optional.of(finding(credential, Truth.UNKNOWN, 0, estate));
        }
        Duration age = Duration.between(born.get(), estate.clock());
        return age.compareTo(OLDEST) <= 0
                ? Optional.empty()
                : Optional.of(finding(credential, Truth.DEFINITE, age.toDays(), estate));
    }

    private static Found finding(Node credential, Truth truth, long days, Estate estate) {
        String explanation = truth == Truth.DEFINITE
                ? credential.name() + " was made or last rotated " + days + " days ago."
                : "Nothing says how old " + credential.name() + " is: collect when it was made.";
        return FindingDraft.of(SPEC, estate, credential)
                .truth(truth)
                .targets(Credentials.given(credential, estate).at(truth))
                .path(
                        Credentials.path(credential, estate),
                        List.of(credential.id().value()))
                .measure("ageDays", (double) days)
                .explanation(explanation)
                .build();
    }
}
