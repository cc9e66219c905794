package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.event.Allowance;
import java.util.Objects;

/**
 * Something that a task could be allowed.
 *
 * @param support number of runs that did it: of the task where the ground is {@link Ground#DONE}, else of any task
 */
public record ProposedAllowance(Allowance allowance, Ground ground, int support) {
    public ProposedAllowance {
        Objects.requireNonNull(allowance, "allowance");
        Objects.requireNonNull(ground, "ground");
    }
}
