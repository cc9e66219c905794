package io.delegraph.api.job;

/** A scan was published, but what follows it is still to be done: the scan is neither done nor failed. */
public final class Unfinished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfinished(Throwable cause) {
        super("What follows the publication is still to be done", cause);
    }
}
