package io.delegraph.analyzer.whatif;

import io.delegraph.cypher.graph.Closure;
import java.util.List;

/**
 * What an edit changes.
 *
 * @param closure    in which privileges were compared
 * @param removed    ids of the facts that are no longer stated as they were
 * @param added      ids of the facts that are new or stated otherwise
 * @param principals those who gain or lose something, by id
 * @param findings   those that appear, disappear or change, worst first
 */
public record Difference(
        Closure closure,
        List<String> removed,
        List<String> added,
        List<PrincipalChange> principals,
        List<FindingChange> findings) {
    public Difference {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        principals = List.copyOf(principals);
        findings = List.copyOf(findings);
    }
}
