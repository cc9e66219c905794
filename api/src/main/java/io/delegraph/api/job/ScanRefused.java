package io.delegraph.api.job;

/** A scan cannot be done as it was asked for; the message says why, in full sentences that quote no input. */
public final class ScanRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ScanRefused(String why) {
        super(why);
    }
}
