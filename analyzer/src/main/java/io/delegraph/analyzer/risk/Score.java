package io.delegraph.analyzer.risk;

import java.util.List;

/**
 * A finding's score with its factors: {@code 100 · exposure · likelihood · impact} (SEMANTICS 7.1).
 *
 * @param exposure   of the source, in [0,1]
 * @param likelihood that one of the witnesses succeeds, in [0,1]
 * @param impact     of what is reached, in [0,1]
 */
public record Score(double exposure, double likelihood, double impact) {
    private static final double SCALE = 100;
    private static final double BREADTH_SHARE = 0.25;
    private static final double BREADTH_SATURATION = 4;

    /** The score, 0..100, rounded to a tenth. */
    public double value() {
        return Math.round(SCALE * exposure * likelihood * impact * 10) / 10.0;
    }

    /** Chance that one of several independent witnesses succeeds: {@code 1 - ∏ (1 - p)}. */
    public static double anyOf(List<Double> witnesses) {
        return 1 - witnesses.stream().mapToDouble(p -> 1 - p).reduce(1, (a, b) -> a * b);
    }

    /**
     * Impact of what is reached: the worst cell, raised a little by how many there are.
     *
     * @param worst largest product of level and sensitivity weight
     * @param count number of things reached
     */
    public static double impact(double worst, long count) {
        double breadth = Math.min(1, Math.log10(1.0 + count) / BREADTH_SATURATION);
        return 1 - (1 - worst) * (1 - BREADTH_SHARE * breadth);
    }
}
