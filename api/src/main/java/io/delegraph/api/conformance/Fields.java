package io.delegraph.api.conformance;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of one part of a file and reports what does not belong there. */
record Fields(JsonCursor part) {
    /** The fields of the part; those of none that is expected are reported. */
    static Fields of(JsonCursor part, List<String> expected) {
        if (part.is(JsonKind.OBJECT)) {
            part.members().forEach((name, member) -> {
                if (!expected.contains(name)) {
                    ConformanceProblem.UNKNOWN_FIELD.report(member, name, String.join(", ", expected));
                }
            });
        }
        return new Fields(part);
    }

    /** A text or number as written. */
    Optional<String> findText(String name) {
        return part.find(name).flatMap(Fields::text);
    }

    /** The text; reported when there is none. */
    Optional<String> text(String name) {
        Optional<String> text = findText(name);
        if (text.isEmpty()) {
            ConformanceProblem.MISSING_FIELD.report(part, name);
        }
        return text;
    }

    /** Texts of a list, or the one that stands for a list of one. */
    List<String> listTexts(String name) {
        return part.find(name)
                .map(value -> value.oneOrMany().stream()
                        .flatMap(each -> text(each).stream())
                        .toList())
                .orElse(List.of());
    }

    /** Elements of a list, or the one that stands for a list of one. */
    List<JsonCursor> listElements(String name) {
        return part.find(name).map(JsonCursor::oneOrMany).orElse(List.of());
    }

    /** Members of an object. */
    Map<String, JsonCursor> members(String name) {
        return part.findObject(name).map(JsonCursor::members).orElse(Map.of());
    }

    private static Optional<String> text(JsonCursor value) {
        return switch (value.kind()) {
            case TEXT, NUMBER, FLAG -> Optional.of(value.scalar());
            case OBJECT, ARRAY, NULL -> {
                ConformanceProblem.BAD_VALUE.report(value, "a text");
                yield Optional.empty();
            }
        };
    }
}
