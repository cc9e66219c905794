package io.delegraph.analyzer.chain;

/** Where the scope of a task comes from, best first (SEMANTICS 4.3). */
public enum Tier {
    /** Signed, or issued by a server, for this request. */
    T1(0.98),
    /** Approved by a person for this request, or an instance of an approved template. */
    T2(0.90),
    /** What surrounds the request: its token's scopes, the agent's registration, the requester's own rights. */
    T3(0.75),
    /** What other runs of the agent did. */
    T4(0.70),
    /** Nothing. */
    T5(0);

    private final double confidence;

    Tier(double confidence) {
        this.confidence = confidence;
    }

    /** The most that a judgement against such a scope can be relied on, in [0,1]. */
    public double confidence() {
        return confidence;
    }

    /** Whether somebody declared what the task may do. */
    public boolean isDeclared() {
        return this == T1 || this == T2;
    }
}
