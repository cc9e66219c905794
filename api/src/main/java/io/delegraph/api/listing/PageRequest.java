package io.delegraph.api.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /**
     * The page of those that pass. What passes may change from page to page, as long as the list does not: a page goes on
     * behind the last item that was looked at.
     *
     * @param listing names the list, its order and the filter; a cursor of another one is refused
     * @throws ListingRefused when the cursor is of another epoch or list, or none at all
     */
    public <T> Page<T> of(Published published, String listing, List<T> all, Predicate<T> filter) {
        int at = cursor.map(text -> Cursor.parse(text).offset(published.epoch(), listing, all.size()))
                .orElse(0);
        List<T> items = new ArrayList<>();
        while (at < all.size() && items.size() < limit) {
            T each = all.get(at);
            if (filter.test(each)) {
                items.add(each);
            }
            at++;
        }
        while (at < all.size() && !filter.test(all.get(at))) {
            at++;
        }
        Optional<String> next = at < all.size()
                ? Optional.of(Cursor.at(published.epoch(), listing, at).text())
                : Optional.empty();
        return new Page<>(published.epoch(), published.coverage(), items, next);
    }
}
