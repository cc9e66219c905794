package io.delegraph.api.job;

/** As many scans wait as may. */
public final class QueueFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueueFull() {
        super("As many scans wait as may.");
    }
}
