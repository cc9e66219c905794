package io.delegraph.cypher.graph;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Properties of a node or an edge, in the order of {@link Property}. A property that nobody stated is absent, which is
 * not the same as false or empty.
 */
public record Properties(Map<Property, PropertyValue> values) {
    private static final Properties NONE = new Properties(Map.of());

    public Properties {
        Map<Property, PropertyValue> ordered = new EnumMap<>(Property.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    public static Properties none() {
        return NONE;
    }

    /** This, with one value added or replaced. */
    public Properties with(Property property, PropertyValue value) {
        Map<Property, PropertyValue> copy = new EnumMap<>(Property.class);
        copy.putAll(values);
        copy.put(property, value);
        return new Properties(copy);
    }

    public Properties with(Property property, String value) {
        return with(property, new PropertyValue.Text(value));
    }

    public Properties with(Property property, long value) {
        return with(property, new PropertyValue.Whole(value));
    }

    public Properties with(Property property, Instant value) {
        return with(property, new PropertyValue.Moment(value));
    }

    public Properties with(Property property, List<String> value) {
        return with(property, new PropertyValue.Texts(value));
    }

    /** This, with a yes-or-no stated. */
    public Properties flagged(Property property, PropertyValue.Flag value) {
        return with(property, value);
    }

    /** This, overlaid by the other: where both state a property, the other wins. */
    public Properties overlaidBy(Properties other) {
        Map<Property, PropertyValue> copy = new EnumMap<>(Property.class);
        copy.putAll(values);
        copy.putAll(other.values);
        return new Properties(copy);
    }

    public Optional<String> findText(Property property) {
        return values.get(property) instanceof PropertyValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    public Optional<Boolean> findFlag(Property property) {
        return values.get(property) instanceof PropertyValue.Flag flag ? Optional.of(flag.value()) : Optional.empty();
    }

    public Optional<Instant> findMoment(Property property) {
        return values.get(property) instanceof PropertyValue.Moment moment
                ? Optional.of(moment.value())
                : Optional.empty();
    }

    public OptionalLong findWhole(Property property) {
        return values.get(property) instanceof PropertyValue.Whole whole
                ? OptionalLong.of(whole.value())
                : OptionalLong.empty();
    }

    /** The texts of a property; none when nobody stated it. */
    public List<String> listTexts(Property property) {
        return values.get(property) instanceof PropertyValue.Texts texts ? texts.values() : List.of();
    }

    /** Whether anybody stated the property. */
    public boolean has(Property property) {
        return values.containsKey(property);
    }
}
