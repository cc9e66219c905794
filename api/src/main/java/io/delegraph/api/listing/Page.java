package io.delegraph.api.listing;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param epoch that the whole list belongs to
 * @param next  cursor of the rest, if there is more
 */
public record Page<T>(long epoch, CoverageDigest coverage, List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }

    /** Whether there is more. */
    public boolean truncated() {
        return next.isPresent();
    }
}
