package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which a list tells a conversation. To add one: a constant with what it is told by. */
enum RunShape {
    /** Objects with a {@code role} and a {@code content}: chat completions and what is made after them. */
    MESSAGES {
        @Override
        boolean fits(List<JsonCursor> elements) {
            long messages = elements.stream().filter(RunShape::isMessage).count();
            return isMessage(elements.get(0)) && 2 * messages >= elements.size();
        }
    };

    abstract boolean fits(List<JsonCursor> elements);

    /** The form that the value has, if it is a conversation. */
    static Optional<RunShape> of(JsonCursor value) {
        if (value.kind() != JsonKind.ARRAY || value.elements().isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(shape -> shape.fits(value.elements()))
                .findFirst();
    }

    static boolean isMessage(JsonCursor value) {
        return value.kind() == JsonKind.OBJECT
                && Peek.text(value, "role").isPresent()
                && Peek.has(value, "content", "tool_calls", "parts", "function_call");
    }
}
