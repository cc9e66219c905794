package io.delegraph.api.source;

import java.util.Optional;

/**
 * What of a watched folder was ordered to be scanned last.
 *
 * @param digest of the folder; empty when it never was
 * @param number of the order, one more each time; it begins with when the source was registered
 */
public record Sighting(Optional<String> digest, long number) {
    /** Nothing yet. */
    public static final Sighting NONE = new Sighting(Optional.empty(), 0);

    /** The same seen once more; empty when nothing was seen yet. */
    public Optional<Sighting> again() {
        return digest.map(this::next);
    }

    /** The one that was ordered before, if the same was seen then. */
    public Sighting before() {
        return new Sighting(digest, number - 1);
    }

    /** The next. */
    public Sighting next(String seen) {
        return new Sighting(Optional.of(seen), number + 1);
    }
}
