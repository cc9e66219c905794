package io.delegraph.api.listing;

import java.util.List;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param limit  at most so many items
 * @param cursor that the page before gave; the beginning when empty
 */
public record PageRequest(int limit, Optional<String> cursor) {
    /**
     * The page.
     *
     * @param listing names the list and its filter; a cursor of another one is refused
     * @throws ListingRefused when the cursor is of another epoch or list, or none at all
     */
    public <T> Page<T> of(Published published, String listing, List<T> all) {
        int from = cursor.map(text -> Cursor.parse(text).offset(published.epoch(), listing, all.size()))
                .orElse(0);
        int to = Math.min(all.size(), from + limit);
        Optional<String> next = to < all.size()
                ? Optional.of(Cursor.at(published.epoch(), listing, to).text())
                : Optional.empty();
        return new Page<>(published.epoch(), published.coverage(), all.subList(from, to), next);
    }

    /** The same for a list of findings. */
    public Page<io.delegraph.cypher.graph.Finding> findings(Published published, FindingFilter filter) {
        return of(published, "findings" + filter.key(), filter.of(published.findings()));
    }
}
