package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.NodeId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something that limits what a task can have been meant to do, without anybody having declared it (tiers T3 and T4).
 *
 * @param tier       what it rests on: the request's surroundings, or other runs
 * @param what       for people: {@code the token's scope}
 * @param confidence that what it leaves out was not asked for, in (0,1)
 * @param admitted   what it does not speak against; every operation when absent
 * @param tools      tools that it does not speak against; every tool when absent
 */
public record Constraint(
        Tier tier, String what, double confidence, Optional<PrivilegeSet> admitted, Optional<Set<NodeId>> tools) {
    public Constraint {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(admitted, "admitted");
        tools = tools.map(Set::copyOf);
    }

    /** One that speaks of operations only. */
    static Constraint on(String what, double confidence, PrivilegeSet admitted) {
        return new Constraint(Tier.T3, what, confidence, Optional.of(admitted), Optional.empty());
    }

    /** What other runs admit. */
    static Constraint ofRuns(String what, double confidence, PrivilegeSet admitted) {
        return new Constraint(Tier.T4, what, confidence, Optional.of(admitted), Optional.empty());
    }

    /** Whether it leaves out all of what was done, or the tool that it was done through. */
    boolean excludes(PrivilegeSet cells, Optional<NodeId> tool) {
        boolean operation =
                admitted.isPresent() && !cells.isEmpty() && !admitted.get().intersects(cells);
        return operation
                || (tools.isPresent() && tool.isPresent() && !tools.get().contains(tool.get()));
    }
}
