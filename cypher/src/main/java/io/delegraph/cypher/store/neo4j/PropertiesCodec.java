package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** Properties of a fact as database values, and back. Every kind of value has a database type of its own. */
final class PropertiesCodec {
    private PropertiesCodec() {}

    static void write(Properties properties, Map<String, Object> into) {
        properties.values().forEach((property, value) -> into.put(property.key(), write(value)));
    }

    static Properties read(Map<String, Object> values) {
        Properties properties = Properties.none();
        for (Property property : Property.values()) {
            Object value = values.get(property.key());
            if (value != null) {
                properties = properties.with(property, read(value));
            }
        }
        return properties;
    }

    private static Object write(PropertyValue value) {
        if (value instanceof PropertyValue.Text text) {
            return text.value();
        }
        if (value instanceof PropertyValue.Whole whole) {
            return whole.value();
        }
        if (value instanceof PropertyValue.Flag flag) {
            return flag.value();
        }
        if (value instanceof PropertyValue.Moment moment) {
            return Row.moment(moment.value());
        }
        return ((PropertyValue.Texts) value).values();
    }

    private static PropertyValue read(Object value) {
        if (value instanceof String text) {
            return new PropertyValue.Text(text);
        }
        if (value instanceof Long whole) {
            return new PropertyValue.Whole(whole);
        }
        if (value instanceof Boolean flag) {
            return new PropertyValue.Flag(flag);
        }
        if (value instanceof ZonedDateTime moment) {
            return new PropertyValue.Moment(moment.toInstant());
        }
        if (value instanceof List<?> texts) {
            return new PropertyValue.Texts(
                    texts.stream().map(String.class::cast).toList());
        }
        throw new IllegalStateException("Not a value that this store wrote: " + value);
    }
}
