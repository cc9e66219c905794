package io.delegraph.analyzer.graph;

import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanAssume;
import io.delegraph.cypher.graph.edge.CanIssue;
import io.delegraph.cypher.graph.edge.CanLaunch;
import io.delegraph.cypher.graph.edge.CanModify;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a session that may only do what is permitted can still take a step onward (SEMANTICS 3.4): the call that the
 * step takes must be permitted.
 *
 * <p>Where AWS names the call, that call counts. A step that somebody stated without its call counts as taken by any
 * permitted operation on its target that does more than read. Passing a gate takes several calls: if passing a role is
 * among the permitted ones, whether the others are is UNKNOWN.
 */
final class OnwardStep {
    private static final Map<String, String[]> CALLS = Map.of(
            CanAssume.KIND.name(),
            new String[] {"sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"},
            CanIssue.KIND.name(),
            new String[] {"iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile"},
            CanModify.KIND.name(),
            new String[] {"iam:UpdateAssumeRolePolicy"});

    private final Universe universe;
    private final PrivilegeSet acting;

    OnwardStep(Universe universe) {
        this.universe = universe;
        this.acting = universe.atLevel(level -> level.rank() > AccessLevel.READ.rank());
    }

    /** How sure it is that the session can take a step of this kind to the target; nothing when it cannot. */
    Optional<Truth> truth(String edge, NodeId target, PrivilegeSet permitted) {
        if (edge.equals(CanLaunch.KIND.name())) {
            boolean passes = permitted.intersects(universe.operations("iam:PassRole"));
            return passes ? Optional.of(Truth.UNKNOWN) : Optional.empty();
        }
        PrivilegeSet calls = universe.on(target, CALLS.getOrDefault(edge, new String[0]));
        PrivilegeSet enabling = calls.isEmpty() ? universe.on(target, "*").intersection(acting) : calls;
        return permitted.intersects(enabling) ? Optional.of(Truth.DEFINITE) : Optional.empty();
    }
}
