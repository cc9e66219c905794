package io.delegraph.cypher.server;

/** The embedded server cannot be started, reached or written to; the message is a full sentence for the user. */
public final class ServerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerUnavailable(String message) {
        super(message);
    }

    public ServerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    static ServerUnavailable interrupted(String what) {
        Thread.currentThread().interrupt();
        return new ServerUnavailable("Interrupted while waiting for " + what + ".");
    }
}
