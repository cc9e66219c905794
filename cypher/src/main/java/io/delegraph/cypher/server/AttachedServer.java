package io.delegraph.cypher.server;

/** A server that another process owns, or another part of this one; it ends with its owner. */
record AttachedServer(Ports ports, Credentials credentials, long pid) implements RunningServer {

    @Override
    public void close() {
        // The owner stops it.
    }
}
