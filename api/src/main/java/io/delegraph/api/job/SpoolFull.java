package io.delegraph.api.job;

/** The disk of the spool has no room for what is to be written. */
public final class SpoolFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpoolFull() {
        super("The disk of the data folder has no room for this.");
    }
}
