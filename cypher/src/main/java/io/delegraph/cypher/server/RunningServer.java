package io.delegraph.cypher.server;

import java.net.URI;

/** An embedded server that answers. Closing the owner's stops the server; closing an attached one does nothing to it. */
public sealed interface RunningServer extends AutoCloseable permits OwnedServer, AttachedServer {

    /** The ports it listens on, which need not be the preferred ones. */
    Ports ports();

    Credentials credentials();

    /** Number of the server's process. */
    long pid();

    /** For the driver. One server, no routing. */
    default URI boltUri() {
        return URI.create("bolt://127.0.0.1:" + ports().bolt());
    }

    /** Root of the HTTP interface, with a slash at its end. */
    default URI httpUri() {
        return URI.create("http://127.0.0.1:" + ports().http() + "/");
    }

    /** Neo4j Browser, for people. */
    default URI browserUri() {
        return httpUri().resolve("browser/");
    }

    @Override
    void close();
}
