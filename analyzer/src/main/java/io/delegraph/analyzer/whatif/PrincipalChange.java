package io.delegraph.analyzer.whatif;

import io.delegraph.cypher.graph.NodeId;
import java.util.List;

/**
 * What a principal gains and loses.
 *
 * @param changes weightiest first
 * @param by      ids of the edited facts that its weightiest change comes from; all of them when none stands out
 */
public record PrincipalChange(NodeId principal, List<PrivilegeChange> changes, List<String> by) {
    public PrincipalChange {
        changes = List.copyOf(changes);
        by = List.copyOf(by);
    }
}
