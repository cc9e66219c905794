package io.delegraph.api.listing;

/** A page that cannot be given. */
public final class ListingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** It belongs to an epoch that has been replaced. */
        EPOCH_CHANGED,
        /** The cursor is none, or that of another list. */
        INVALID_CURSOR
    }

    private final Reason reason;

    public ListingRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
