package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reading by trial: a member of another kind is another shape of record, and no problem. */
final class Peek {
    private Peek() {}

    /** The first member of these names that is of this kind. */
    static Optional<JsonCursor> member(JsonCursor value, JsonKind kind, String... names) {
        return Stream.of(names)
                .flatMap(name -> value.find(name).stream())
                .filter(member -> member.kind() == kind)
                .findFirst();
    }

    /** The first member of these names that is a text with something in it. */
    static Optional<String> text(JsonCursor value, String... names) {
        return Stream.of(names)
                .flatMap(name -> value.find(name).stream())
                .filter(member -> member.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    static Optional<JsonCursor> object(JsonCursor value, String... names) {
        return member(value, JsonKind.OBJECT, names);
    }

    static List<JsonCursor> elements(JsonCursor value, String... names) {
        return member(value, JsonKind.ARRAY, names).map(JsonCursor::elements).orElse(List.of());
    }

    static boolean has(JsonCursor value, String... names) {
        return Stream.of(names).anyMatch(value.members()::containsKey);
    }

    /** Whether one of these members is true. */
    static boolean flag(JsonCursor value, String... names) {
        return Stream.of(names)
                .flatMap(name -> value.find(name).stream())
                .anyMatch(member ->
                        member.kind() == JsonKind.FLAG && member.scalar().equals("true"));
    }
}
