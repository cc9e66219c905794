package io.delegraph.cypher.graph;

import java.util.List;
import java.util.Objects;

/**
 * One test of a statement: operator, context key, values of which one must match. Carried as written.
 *
 * @param operator such as {@code StringLike} or {@code ForAllValues:StringEqualsIfExists}
 * @param key      such as {@code aws:SourceIp} or {@code aws:RequestTag/cost center}
 */
public record Condition(String operator, String key, List<String> values) {
    public Condition {
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(key, "key");
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return operator + " " + key + " " + values;
    }
}
