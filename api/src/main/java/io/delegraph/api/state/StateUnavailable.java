package io.delegraph.api.state;

/** The state cannot be opened. */
public final class StateUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateUnavailable(String message) {
        super(message);
    }

    StateUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
