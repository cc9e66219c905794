package io.delegraph.collector.facts;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values of data attributes: a text, a number, true or false, or a list of them. */
final class Scalars {
    private static final Set<JsonKind> KINDS = Set.of(JsonKind.TEXT, JsonKind.NUMBER, JsonKind.FLAG);

    private Scalars() {}

    /** All of the values as text; empty when one of them is of another kind. */
    static Optional<List<String>> of(JsonCursor written) {
        List<JsonCursor> values = written.oneOrMany();
        boolean plain = values.stream().allMatch(value -> KINDS.contains(value.kind()));
        return plain ? Optional.of(values.stream().map(JsonCursor::scalar).toList()) : Optional.empty();
    }
}
