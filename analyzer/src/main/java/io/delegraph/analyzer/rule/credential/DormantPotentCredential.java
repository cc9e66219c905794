package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.privilege.PrivilegeBounds;
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
 * An enabled credential that nobody has used for long and that still gives much.
 *
 * <p>Silent for credentials in use, for those younger than the limit, and for those that give little (weight below 1).
 * What was seen to be presented is in use. Where a source tells of use (a credential report), a key without a last use was never used; where none does, the
 * finding is UNKNOWN: absence of a record is not absence of use.
 */
public final class DormantPotentCredential implements Rule {
    private static final Duration DORMANT = Duration.ofDays(90);
    private static final double POTENT = 1.0;

    private static final RuleSpec SPEC = new RuleSpec(
            "CRD-009",
            "Credential is dormant but potent",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of("OWASP-NHI-2025:NHI1", "OWASP-NHI-2025:NHI5", "CSF-2.0:PR.AA-05"),
            "Fires for an enabled credential without use for 90 days whose effective privilege weighs 1 or more. "
                    + "Silent for used, young and weak ones. UNKNOWN when no source tells of its use.",
            "Disable the credential now and delete it once nothing has broken.",
            "rule/dormant-potent-credential.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Credentials.known(estate).flatMap(credential -> judge(credential, estate).stream());
    }

    private static Optional<Found> judge(Node credential, Estate estate) {
        Optional<Truth> dormant = estate.observed().usage().used().containsKey(credential.id())
                ? Optional.empty()
                : dormant(credential, estate.clock());
        PrivilegeBounds yield = Credentials.given(credential, estate);
        if (dormant.isEmpty()) {
            return Optional.empty();
        }
        for (Truth bound : Truth.values()) {
            double weight = estate.sensitivity().weight(yield.at(bound));
            if (weight >= POTENT) {
                return Optional.of(finding(credential, weight, bound, bound.and(dormant.get()), estate));
            }
        }
        return Optional.empty();
    }

    private static Optional<Truth> dormant(Node credential, Instant clock) {
        Optional<Instant> used = credential.properties().findMoment(Property.LAST_USED_AT);
        if (used.isPresent()) {
            return isLong(used.get(), clock) ? Optional.of(Truth.DEFINITE) : Optional.empty();
        }
        Optional<Instant> rotated = credential.properties().findMoment(Property.LAST_ROTATED_AT);
        Optional<Instant> born = rotated.or(() -> credential.properties().findMoment(Property.CREATED_AT));
        if (born.isPresent() && !isLong(born.get(), clock)) {
            return Optional.empty();
        }
        // Only a source that tells of rotation (a credential report) also tells of use.
        return Optional.of(rotated.isPresent() ? Truth.DEFINITE : Truth.UNKNOWN);
    }

    private static boolean isLong(Instant since, Instant clock) {
        return Duration.between(since, clock).compareTo(DORMANT) > 0;
    }

    private static Found finding(Node credential, double weight, Truth bound, Truth truth, Estate estate) {
        String use = credential
                .properties()
                .findMoment(Property.LAST_USED_AT)
                .map(at ->
                        "was last used " + Duration.between(at, estate.clock()).toDays() + " days ago")
                .orElse(
                        truth == Truth.UNKNOWN
                                ? "has no record of use: collect the credential report"
                                : "was never used");
        return FindingDraft.of(SPEC, estate, credential)
                .truth(truth)
                .targets(Credentials.given(credential, estate).at(bound))
                .path(
                        Credentials.path(credential, estate),
                        List.of(credential.id().value()))
                .measure("weight", Math.round(weight * 100) / 100.0)
                .explanation(credential.name() + " " + use + ".")
                .build();
    }
}
