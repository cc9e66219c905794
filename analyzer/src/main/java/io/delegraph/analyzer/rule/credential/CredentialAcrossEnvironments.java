package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.credential.Unit;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Environment;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A credential that callers in production and callers outside of it have.
 *
 * <p>Silent when nobody says which caller is in production. A caller of which nobody says where it runs makes the finding
 * UNKNOWN.
 */
public final class CredentialAcrossEnvironments implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "CRD-003",
            "Credential is reused across environments",
            Severity.HIGH,
            Profile.CORE,
            Standards.of("OWASP-NHI-2025:NHI8", "OWASP-NHI-2025:NHI9", "CSF-2.0:PR.IR-01"),
            "Fires when a caller in production and another caller elsewhere have one credential. Silent when all are in "
                    + "one environment or nobody says which are in production. UNKNOWN when nobody says where the "
                    + "others run.",
            "Issue the credential anew for each environment and revoke the one that is in all of them.",
            "rule/credential-across-environments.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Sharing.in(estate, caller -> true).flatMap(sharing -> judge(sharing, estate).stream());
    }

    private static Optional<Found> judge(Sharing sharing, Estate estate) {
        Optional<Unit> inside = first(sharing, unit -> unit.environments().contains(Environment.PROD));
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        Predicate<Unit> other = unit -> !unit.id().equals(inside.get().id());
        Optional<Unit> known = first(sharing, other.and(CredentialAcrossEnvironments::runsElsewhere));
        return known.or(() ->
                        first(sharing, other.and(unit -> unit.environments().contains(Environment.UNKNOWN))))
                .map(outside -> finding(sharing, inside.get(), outside, estate));
    }

    private static Found finding(Sharing sharing, Unit inside, Unit outside, Estate estate) {
        Truth truth = inside.truth().and(outside.truth());
        boolean sure = runsElsewhere(outside);
        List<Unit> units = new ArrayList<>(List.of(inside, outside));
        sharing.units().stream().filter(unit -> !units.contains(unit)).forEach(units::add);
        String where = sharing.units().stream()
                .flatMap(unit -> unit.environments().stream())
                .filter(environment -> environment != Environment.UNKNOWN)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(Environment::name)
                .collect(Collectors.joining(" and "));
        String doubt = sure ? "" : "; nobody says where " + outside.words() + " runs: state it in the estate file";
        return new Sharing(sharing.credential(), sharing.secret(), units)
                .draft(SPEC, estate, sure ? truth : Truth.UNKNOWN)
                .explanation(sharing.credential().name() + " is used in " + where + ", in production by "
                        + inside.words() + " and elsewhere by " + outside.words() + doubt + ".")
                .build();
    }

    private static boolean runsElsewhere(Unit unit) {
        return unit.environments().stream()
                .anyMatch(environment -> environment != Environment.PROD && environment != Environment.UNKNOWN);
    }

    private static Optional<Unit> first(Sharing sharing, Predicate<Unit> wanted) {
        return sharing.units().stream()
                .filter(wanted)
                .min(Comparator.comparing(Unit::truth).thenComparing(Unit::id));
    }
}
