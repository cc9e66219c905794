package io.delegraph.cypher.store.neo4j;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Properties as they go to and come from the driver, read and written by {@link Field} only. */
final class Row {
    private final Map<String, Object> values;

    Row() {
        this(new LinkedHashMap<>());
    }

    Row(Map<String, Object> values) {
        this.values = values;
    }

    Row with(Field field, Object value) {
        values.put(field.key(), value);
        return this;
    }

    /** Writes the id, and the full one where a stand-in is needed. */
    Row withId(Field field, String id) {
        String key = StoreKey.of(id);
        with(field, key);
        return key.equals(id) ? this : with(Field.FULL_ID, id);
    }

    Row with(Field field, Instant value) {
        return with(field, moment(value));
    }

    Map<String, Object> values() {
        return values;
    }

    boolean has(Field field) {
        return values.containsKey(field.key());
    }

    String id(Field field) {
        return has(Field.FULL_ID) ? text(Field.FULL_ID) : text(field);
    }

    String text(Field field) {
        return (String) required(field);
    }

    long whole(Field field) {
        return (Long) required(field);
    }

    int line() {
        return Math.toIntExact(whole(Field.LINE));
    }

    double fraction(Field field) {
        return (Double) required(field);
    }

    Instant instant(Field field) {
        return ((ZonedDateTime) required(field)).toInstant();
    }

    <E extends Enum<E>> E constant(Class<E> type, Field field) {
        return Enum.valueOf(type, text(field));
    }

    List<String> texts(Field field) {
        return ((List<?>) required(field)).stream().map(String.class::cast).toList();
    }

    List<Long> wholes(Field field) {
        return ((List<?>) required(field)).stream().map(Long.class::cast).toList();
    }

    List<Double> fractions(Field field) {
        return ((List<?>) required(field)).stream().map(Double.class::cast).toList();
    }

    static ZonedDateTime moment(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }

    private Object required(Field field) {
        return Optional.ofNullable(values.get(field.key()))
                .orElseThrow(
                        () -> new IllegalStateException("The database has lost '" + field.key() + "' of " + values));
    }
}
