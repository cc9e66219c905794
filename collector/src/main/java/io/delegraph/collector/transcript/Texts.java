package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.Set;

/** The words in a message's content, however they are wrapped. */
final class Texts {
    private static final Set<String> NO_WORDS = Set.of("type", "id", "role", "mime_type", "mimeType", "cache_control");

    private Texts() {}

    /** Every text, number and flag in the value, one per line. */
    static String of(JsonCursor value) {
        if (value.kind() == JsonKind.TEXT) {
            return value.scalar();
        }
        StringBuilder words = new StringBuilder();
        add(value, words);
        return words.toString().strip();
    }

    private static void add(JsonCursor value, StringBuilder words) {
        value.elements().forEach(element -> add(element, words));
        value.members().forEach((name, member) -> {
            if (!NO_WORDS.contains(name)) {
                add(member, words);
            }
        });
        if (!value.scalar().isEmpty()) {
            words.append(value.scalar()).append('\n');
        }
    }
}
