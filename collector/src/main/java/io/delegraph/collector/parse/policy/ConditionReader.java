package io.delegraph.collector.parse.policy;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of a statement, as written.
 *
 * @param partial whether one was not understood and is therefore left out, which makes the statement wider
 */
record ConditionReader(List<Condition> conditions, boolean partial) {
    ConditionReader {
        conditions = List.copyOf(conditions);
    }

    static ConditionReader read(JsonCursor statement) {
        Optional<JsonCursor> found = statement.find("Condition");
        if (found.isEmpty()) {
            return new ConditionReader(List.of(), false);
        }
        List<Condition> conditions = new ArrayList<>();
        boolean understood = object(found.get(), "an object of operators");
        for (JsonCursor operator : found.get().members().values()) {
            understood &= object(operator, "an object of context keys");
            for (JsonCursor key : operator.members().values()) {
                understood &= take(operator, key, conditions);
            }
        }
        return new ConditionReader(conditions, !understood);
    }

    private static boolean object(JsonCursor value, String expected) {
        if (value.kind() != JsonKind.OBJECT) {
            PolicyProblem.UNREADABLE_ELEMENT.report(value, value.kind().words(), "Condition", expected);
        }
        return value.kind() == JsonKind.OBJECT;
    }

    private static boolean take(JsonCursor operator, JsonCursor key, List<Condition> conditions) {
        List<String> values = new ArrayList<>();
        for (JsonCursor value : key.oneOrMany()) {
            boolean scalar =
                    value.kind() == JsonKind.TEXT || value.kind() == JsonKind.NUMBER || value.kind() == JsonKind.FLAG;
            if (!scalar) {
                PolicyProblem.UNREADABLE_ELEMENT.report(
                        value, value.kind().words(), "Condition", "a string, a number, true or false");
                return false;
            }
            values.add(value.scalar());
        }
        if (!word(operator) || !word(key)) {
            PolicyProblem.UNREADABLE_ELEMENT.report(
                    key, "a blank or spaced name", "Condition", "an operator and a context key");
            return false;
        }
        conditions.add(new Condition(operator.place().token(), key.place().token(), values));
        return true;
    }

    private static boolean word(JsonCursor named) {
        return named.place().token().matches("\\S+");
    }
}
