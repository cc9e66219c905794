package io.delegraph.cypher.query;

import java.util.Objects;

/**
 * A parameter or a result column.
 *
 * @param name without {@code $}
 * @param type as Cypher writes it: {@code STRING}, {@code LIST<MAP>}
 */
public record Variable(String name, String type) {
    public Variable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }
}
