package io.delegraph.cypher.store;

import java.io.Serial;

/** The store cannot be reached, or refuses: the one exception of this port. Exit code 4 of the command line. */
public final class StoreUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreUnavailable(String message) {
        super(message);
    }
}
