package io.delegraph.analyzer.policy;

import io.delegraph.analyzer.AccessRequest;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What policy evaluation hands to the fixpoint: cells, own authority, edges, and the means to explain both.
 */
public interface PolicyEvaluation {
    /** The cells that everything is expressed in. */
    Universe universe();

    /**
     * The same for one request, and only for the principals named: whoever else there is plays no part.
     *
     * @param caller  whose session the request's session policies limit
     * @param closure how far the conclusions must go
     */
    PolicyEvaluation judging(AccessRequest request, NodeId caller, Set<NodeId> among, Closure closure);

    /** Own authority A(x) of principals, outsiders and sessions; what is not in the map has none. */
    Map<NodeId, PrivilegeBounds> authority();

    /** Gates, sessions, outsiders. */
    List<Node> nodes();

    /** Edges that follow from policy. */
    List<DerivedEdge> edges();

    /** What was not collected, not understood or is not modelled, and so may make conclusions wrong. */
    List<Diagnostic> diagnostics();

    /** The statement that gives the principal the cell, as the last steps of a witness; empty for a session's own cells. */
    List<PathStep> grants(NodeId principal, Cell cell);

    /**
     * Every way in which statements give the principal the cell, each as the last steps of a witness, surest first: any
     * one of them would do. One without steps for a session's own cells.
     */
    default List<List<PathStep>> listGrants(NodeId principal, Cell cell) {
        return List.of(grants(principal, cell));
    }

    /** Names of the permissions that a step which follows from policy takes, in order; none for any other step. */
    List<String> permissionsOf(PathStep step);

    /** Why the principal's own authority lacks the cell: the first thing that blocks it; nothing when it has it. */
    Optional<String> findBlock(NodeId principal, Cell cell);
}
