package io.delegraph.collector;

import java.io.IOException;
import java.io.Serial;

/** A document is larger, deeper or more compressed than the limits allow; the message says which limit. */
public final class LimitExceeded extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    public LimitExceeded(String message) {
        super(message);
    }
}
