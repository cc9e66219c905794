package io.delegraph.analyzer.chain;

/** How a hop is known to belong to its chain (SEMANTICS 4.4), surest first. */
public enum Link {
    /** Equal trace, transaction or source identity. */
    PROPAGATED,
    /** Its token names the chain's actors. */
    ACT_CLAIM,
    /** It presents a credential that a hop before issued. */
    LINEAGE,
    /** Nothing but a credential that others may present, too. */
    BROKEN;

    /** Whether a judgement that needs the chain can be definite over it. */
    public boolean isSure() {
        return this != BROKEN;
    }
}
