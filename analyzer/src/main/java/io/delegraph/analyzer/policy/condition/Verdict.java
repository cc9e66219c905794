package io.delegraph.analyzer.policy.condition;

/** What comes of comparing known values of a request with those of a policy. */
enum Verdict {
    HOLDS,
    FAILS,
    /** Depends on a variable that is not bound. */
    OPEN_VARIABLE,
    /** AWS does not document it. */
    UNDOCUMENTED;

    static Verdict of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    /** The opposite; what is not decided stays so. */
    Verdict negated() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case OPEN_VARIABLE, UNDOCUMENTED -> this;
        };
    }

    /** One of them must hold. */
    Verdict or(Verdict other) {
        if (this == HOLDS || other == HOLDS) {
            return HOLDS;
        }
        return this == FAILS ? other : this;
    }

    /** Both must hold. */
    Verdict and(Verdict other) {
        if (this == FAILS || other == FAILS) {
            return FAILS;
        }
        return this == HOLDS ? other : this;
    }
}
