package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.credential.SecretClass;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A secret that lies where others than its holders can read it.
 *
 * <p>Silent for stores made for secrets, for a file in the home of a user who holds the secret, and for readers who gain
 * nothing by it. Places whose readers nobody states are one UNKNOWN finding for each source.
 */
public final class SecretInReadablePlace implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "CRD-008",
            "Secret is exposed in a readable place",
            Severity.HIGH,
            Profile.CORE,
            Standards.of("OWASP-NHI-2025:NHI2", "CSF-2.0:PR.DS-01", "CSF-2.0:ID.RA-01", "ATTACK:T1552.001"),
            "Fires when a place that holds a secret is public, or when a principal that was not given the secret can read "
                    + "it and gains by it. CONDITIONAL for places open to an organisation. Silent for secret stores and "
                    + "for a file in its holder's own home. UNKNOWN, once for each collector, when nobody states who reads "
                    + "the places.",
            "Revoke the credential, keep its successor in a secret store, and purge the place with its history.",
            "rule/secret-in-readable-place.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        Exposures exposures = Exposures.of(estate);
        return Stream.concat(
                exposures.read().entrySet().stream().map(entry -> finding(entry.getKey(), entry.getValue(), estate)),
                exposures.unstated().entrySet().stream()
                        .map(entry -> UnstatedReaders.finding(SPEC, entry.getKey(), entry.getValue(), estate)));
    }

    private static Found finding(Node credential, List<Reading> readings, Estate estate) {
        Reading worst = readings.stream()
                .min(Comparator.comparing(Reading::truth)
                        .thenComparing(reading -> -estate.sensitivity().weight(reading.gained()))
                        .thenComparing(Reading::place))
                .orElseThrow();
        SecretClass secret = Credentials.secret(credential, estate);
        List<PathStep> steps = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        witness(worst, estate).ifPresent(witness -> {
            steps.addAll(witness.steps());
            facts.addAll(witness.facts());
        });
        steps.addAll(estate.callers().path(worst.lies().edge(), secret));
        facts.add(worst.lies().edge().id().value());
        int others = readings.size() - 1;
        FindingDraft draft = FindingDraft.of(SPEC, estate, credential)
                .truth(worst.truth())
                .targets(worst.gained())
                .path(steps, List.of(credential.id().value()))
                .restingOn(facts)
                .about(Subject.Role.OBJECT, worst.place())
                .measure("places", readings.size())
                .explanation(credential.name() + " lies in " + worst.place().name() + ", which " + worst.who()
                        + " can read"
                        + (others == 0 ? "" : ", and in " + others + " more " + (others == 1 ? "place" : "places"))
                        + ".");
        worst.readers().stream().limit(1).forEach(reader -> draft.about(Subject.Role.DEPUTY, reader));
        return draft.build();
    }

    private static Optional<Witness> witness(Reading reading, Estate estate) {
        return reading.readers().stream()
                .findFirst()
                .flatMap(reader -> estate
                        .witnesses(
                                reader.id(),
                                estate.uses(reader.id())
                                        .at(reading.truth())
                                        .intersection(PlaceReaders.readingOf(reading.place(), estate)),
                                View.of(Closure.USE, reading.truth()))
                        .stream()
                        .findFirst());
    }
}
