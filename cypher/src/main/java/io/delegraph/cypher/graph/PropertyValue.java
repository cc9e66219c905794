package io.delegraph.cypher.graph;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A value that both stores keep exactly: what is written is what is read. Only half of a surrogate pair, which is no
 * character, is replaced by U+FFFD.
 */
public sealed interface PropertyValue {
    /** A text. */
    record Text(String value) implements PropertyValue {
        public Text {
            value = WellFormed.text(Objects.requireNonNull(value, "value"));
        }
    }

    /** A whole number. */
    record Whole(long value) implements PropertyValue {}

    /** Yes or no. An unknown is left out. */
    record Flag(boolean value) implements PropertyValue {}

    /** An instant, kept to the millisecond, in UTC. */
    record Moment(Instant value) implements PropertyValue {
        public Moment {
            value = Instant.ofEpochMilli(value.toEpochMilli());
        }
    }

    /** Texts in the order of their source. */
    record Texts(List<String> values) implements PropertyValue {
        public Texts {
            values = values.stream().map(WellFormed::text).toList();
        }
    }
}
