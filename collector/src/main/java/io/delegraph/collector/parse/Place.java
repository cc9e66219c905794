package io.delegraph.collector.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in its document.
 *
 * @param parent container that holds it; null for the document's root
 * @param token  member name or array index, not escaped; empty for the root
 */
public record Place(@Nullable Place parent, String token) {
    /** The whole document. */
    public static final Place ROOT = new Place(null, "");

    public Place {
        Objects.requireNonNull(token, "token");
    }

    /** The member of this name. */
    public Place member(String name) {
        return new Place(this, name);
    }

    /** The element at this index, 0-based. */
    public Place element(int index) {
        return new Place(this, Integer.toString(index));
    }

    /** Member names and indices from the root to here; empty for the root. */
    public List<String> tokens() {
        Deque<String> tokens = new ArrayDeque<>();
        Place place = this;
        while (place.parent != null) {
            tokens.addFirst(place.token);
            place = place.parent;
        }
        return List.copyOf(tokens);
    }

    /** The RFC 6901 pointer; empty for the root. */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (String each : tokens()) {
            pointer.append('/').append(each.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    @Override
    public String toString() {
        return pointer();
    }
}
