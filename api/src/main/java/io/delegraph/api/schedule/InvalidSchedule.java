package io.delegraph.api.schedule;

/** Something cannot be a schedule; the message says why, in full sentences that quote nothing. */
public final class InvalidSchedule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSchedule(String why) {
        super(why);
    }

    /** Why, for people. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
