package io.delegraph.analyzer.chain;

import java.time.Duration;

/** Where judgements about chains change from one truth to another (SEMANTICS 4.2, 4.3). */
public final class Judgement {
    /** Confidence from which a judgement against a scope can be definite. */
    public static final double SURE = 0.8;

    /** Confidence from which it is conditional; below it is unknown. */
    public static final double LIKELY = 0.5;

    /** Weight from which a latent excess matters. */
    public static final double HEAVY = 0.3;

    /** Share of what was carried, from which a latent excess matters. */
    public static final double MOSTLY = 0.5;

    /** How far clocks of different recorders may be apart. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    private Judgement() {}
}
