package io.delegraph.api.source;

/** Something cannot be a source; the message says why, in full sentences that quote nothing. */
public final class InvalidSource extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSource(String why) {
        super(why);
    }

    /** Why, for people. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
