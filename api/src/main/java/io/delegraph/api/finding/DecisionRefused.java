package io.delegraph.api.finding;

/** A decision that cannot be taken; the message is a full sentence that quotes nothing of the decision. */
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** The case is at another version than the one that somebody looked at. */
        CHANGED_MEANWHILE,
        /** The case or the finding stands where this cannot be decided. */
        NOT_POSSIBLE,
        /** What was decided cannot be meant. */
        INVALID
    }

    private final Reason reason;

    DecisionRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
