package io.delegraph.api.serve.reading;

/** The client has the answer. */
final class NotModified extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotModified() {
        super("The client has the answer.");
    }
}
