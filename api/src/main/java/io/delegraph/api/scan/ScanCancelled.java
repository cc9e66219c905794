package io.delegraph.api.scan;

/** Thrown by a {@link ScanProgress} that wants the end of its scan. */
public final class ScanCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ScanCancelled() {
        super("The scan was told to end.");
    }
}
