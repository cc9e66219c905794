package io.delegraph.collector.facts;

import io.delegraph.cypher.graph.Property;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A field of a record.
 *
 * @param need     whether a record without it is rejected
 * @param property that takes the value as it is; empty when the reader makes something else of it
 * @param choices  of a {@link Shape#CHOICE}
 * @param meaning  for people
 */
record Field(String name, Shape shape, Need need, Optional<Property> property, List<String> choices, String meaning) {
    /** Whether a field must be there. */
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    Field {
        choices = List.copyOf(choices);
    }

    static Field required(String name, Shape shape, String meaning) {
        return new Field(name, shape, Need.REQUIRED, Optional.empty(), List.of(), meaning);
    }

    static Field optional(String name, Shape shape, String meaning) {
        return new Field(name, shape, Need.OPTIONAL, Optional.empty(), List.of(), meaning);
    }

    static Field property(Property property, Shape shape, String meaning) {
        return new Field(property.key(), shape, Need.OPTIONAL, Optional.of(property), List.of(), meaning);
    }

    Field of(List<String> words) {
        return new Field(name, shape, need, property, words, meaning);
    }

    static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
