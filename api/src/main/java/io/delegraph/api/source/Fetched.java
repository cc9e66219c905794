package io.delegraph.api.source;

import io.delegraph.cypher.graph.Completeness;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What one look at a source brought.
 *
 * @param paths        files and folders to read now; empty exactly when it failed
 * @param completeness of the look: after a partial one nothing is taken to be gone because it was not seen
 * @param reason       why it is not complete, for people, without a full stop; empty when it is
 */
public record Fetched(List<Path> paths, Completeness completeness, String reason) {
    public Fetched {
        paths = List.copyOf(paths);
        Objects.requireNonNull(completeness, "completeness");
        if ((completeness == Completeness.COMPLETE) != reason.isEmpty()) {
            throw new IllegalArgumentException("A reason belongs to what is not complete, and to nothing else");
        }
        if ((completeness == Completeness.FAILED) != paths.isEmpty()) {
            throw new IllegalArgumentException("There is something to read exactly when the look did not fail");
        }
    }

    /** All of the source. */
    public static Fetched complete(List<Path> paths) {
        return new Fetched(paths, Completeness.COMPLETE, "");
    }

    /** Some of it. */
    public static Fetched partial(List<Path> paths, String reason) {
        return new Fetched(paths, Completeness.PARTIAL, reason);
    }

    /** Nothing of it. */
    public static Fetched failed(String reason) {
        return new Fetched(List.of(), Completeness.FAILED, reason);
    }
}
