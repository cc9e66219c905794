package io.delegraph.analyzer.privilege;

/**
 * What an operation does to a resource: AWS's five levels and the refinements of SEMANTICS 2.3, weakest first.
 */
public enum AccessLevel {
    LIST(0.1, 0),
    READ(0.3, 1),
    TAG(0.35, 2),
    WRITE(0.6, 3),
    /** Runs code, or invokes an agent, tool or pod. */
    EXEC(0.6, 3),
    /** Sends data out of the trust zone. */
    EGRESS(0.6, 3),
    /** Destructive write. */
    DELETE(0.8, 4),
    /** Returns or mints a credential. */
    CRED(0.9, 5),
    /** Changes who may do what. */
    PERM(1.0, 5);

    private final double weight;
    private final int rank;

    AccessLevel(double weight, int rank) {
        this.weight = weight;
        this.rank = rank;
    }

    /** Factor λ of a privilege's weight, in (0,1]. */
    public double weight() {
        return weight;
    }

    /** Position on the scale on which a level jump is measured. */
    public int rank() {
        return rank;
    }

    /** Whether holding it on one thing leads to holding more: permission management and credentials. */
    public boolean isControl() {
        return this == CRED || this == PERM;
    }
}
