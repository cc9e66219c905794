package io.delegraph.collector.parse;

import io.delegraph.collector.DocumentHead;
import java.util.Set;
import java.util.TreeSet;

/** Member names at the top of a JSON document: what most formats are told by. */
public final class TopLevel {
    private TopLevel() {}

    /**
     * The names of the root object's members, or of those of the elements of a root array, as far as the head reaches;
     * none when the document is no JSON.
     */
    public static Set<String> names(DocumentHead head) {
        String text = head.text().strip();
        boolean json = text.startsWith("{") || text.startsWith("[");
        return json ? JsonReader.topLevelNames(text) : Set.of();
    }

    /** Collects names and keeps no value. */
    static final class Names implements JsonVisitor {
        final Set<String> found = new TreeSet<>();

        @Override
        public boolean enters(Place place, JsonKind kind) {
            take(place);
            return place.tokens().isEmpty() || elementOfRoot(place);
        }

        @Override
        public void value(JsonCursor value) {
            take(value.place());
        }

        private void take(Place place) {
            Place parent = place.parent();
            if (parent != null && (parent.parent() == null || elementOfRoot(parent))) {
                found.add(place.token());
            }
        }

        private static boolean elementOfRoot(Place place) {
            Place parent = place.parent();
            return parent != null && parent.parent() == null && place.token().matches("[0-9]+");
        }
    }
}
