package io.delegraph.api.wiring;

import java.net.URI;
import java.nio.file.Path;

/** Which store to work on. */
public sealed interface StoreChoice {
    /** A store that starts empty and ends with the process. */
    record Memory() implements StoreChoice {}

    /** The Neo4j of a data folder: the one that runs, or else one that is started. */
    record Embedded(Path data) implements StoreChoice {}

    /**
     * A Neo4j that somebody else runs.
     *
     * @param data folder whose lease keeps other writers of this machine away
     */
    record External(URI uri, String user, String password, Path data) implements StoreChoice {
        @Override
        public String toString() {
            return "External[" + uri + "]";
        }
    }
}
