package io.delegraph.analyzer.path;

import io.delegraph.analyzer.risk.RiskWeights;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a step costs: {@code -ln p}, where {@code p} is the chance that an attempt at it succeeds: ease of its kind of edge
 * times how sure it is times how far its facts can be relied on (SEMANTICS 7.1). The witness that costs least is the one
 * most likely to work. A fact that two steps rest on counts twice.
 *
 * <p>Costs are whole numbers, millionths of a nat, so that sums do not depend on their order; the number of steps decides
 * between equal ones.
 */
public final class StepCost {
    private static final double PER_NAT = 1e6;
    /** More than any witness has steps: each adds one to the cost without changing the order of likelihoods. */
    private static final long STEPS = 1000;

    private final RiskWeights weights;
    private final ToDoubleFunction<String> confidence;

    /** @param confidence how far a fact can be relied on, in (0,1] */
    public StepCost(RiskWeights weights, ToDoubleFunction<String> confidence) {
        this.weights = weights;
        this.confidence = confidence;
    }

    /** Cost of the steps together; at least one per step. */
    public long of(List<GroundedStep> steps) {
        return steps.stream().mapToLong(this::of).sum();
    }

    private long of(GroundedStep grounded) {
        double chance = weights.ease(grounded.step().edge())
                * weights.truth(grounded.step().truth())
                * grounded.facts().stream().mapToDouble(confidence).reduce(1, (left, right) -> left * right);
        return Math.round(-Math.log(chance) * PER_NAT) * STEPS + 1;
    }

    /** The chance, in (0,1], that a witness of this cost succeeds. */
    static double likelihood(long cost) {
        return Math.exp(-(cost / STEPS) / PER_NAT);
    }
}
