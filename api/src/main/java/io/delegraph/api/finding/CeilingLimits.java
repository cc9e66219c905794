package io.delegraph.api.finding;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How bad a finding may be to be accepted at all. What is accepted is never more than the finding as it is, so a limit above
 * it raises no ceiling.
 *
 * @param targets ids of what it may reach; anything when empty, as with the others
 */
public record CeilingLimits(
        Optional<Set<String>> targets, Optional<Severity> severity, Optional<Truth> truth, Optional<Double> score) {
    /** No limit. */
    public static final CeilingLimits NONE =
            new CeilingLimits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CeilingLimits {
        targets = targets.map(Set::copyOf);
    }

    /** In which ways the finding is beyond them, in full sentences. */
    public List<String> excesses(Finding finding) {
        CaseCeiling actual = CaseCeiling.of(finding);
        return new CaseCeiling(
                        targets.orElse(actual.targets()),
                        severity.orElse(actual.severity()),
                        truth.orElse(actual.truth()),
                        score.orElse(actual.score()))
                .excesses(finding);
    }
}
