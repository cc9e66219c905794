package io.delegraph.api.source;

import java.util.Optional;

/**
 * What of a watched folder was ordered to be scanned last.
 *
 * @param digest of the folder; empty when it never was
 * @param number how often it was ordered
 */
public record Sighting(Optional<String> digest, long number) {
    /** Nothing yet. */
    public static final Sighting NONE = new Sighting(Optional.empty(), 0);

    /** The next. */
    public Sighting next(String seen) {
        return new Sighting(Optional.of(seen), number + 1);
    }
}
