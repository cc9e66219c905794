package io.delegraph.collector.otel.span;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Attributes by what they mean; values as text.
 *
 * @param values of each term, of the first of its names that was written
 * @param parts  values below the name of a term that has parts
 */
public record Attributes(Map<Term, List<String>> values, Map<Term, SortedMap<String, List<String>>> parts) {
    private static final Attributes NONE = new Attributes(Map.of(), Map.of());
    private static final SortedMap<String, List<String>> NO_PARTS = Collections.emptySortedMap();
    private static final int OVERHEAD = 64;

    public Attributes {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        Map<Term, SortedMap<String, List<String>>> copy = new EnumMap<>(Term.class);
        parts.forEach((term, each) -> copy.put(term, copied(each)));
        parts = copy.isEmpty() ? Map.of() : Collections.unmodifiableMap(copy);
    }

    private static SortedMap<String, List<String>> copied(SortedMap<String, List<String>> part) {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        part.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
        return Collections.unmodifiableSortedMap(copy);
    }

    public static Attributes none() {
        return NONE;
    }

    /** The values of the term; empty when it was not written. */
    public List<String> list(Term term) {
        return values.getOrDefault(term, List.of());
    }

    /** The first value of the term that says something. */
    public Optional<String> find(Term term) {
        for (String value : list(term)) {
            if (!value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Values by the rest of their names. */
    public SortedMap<String, List<String>> parts(Term term) {
        return parts.getOrDefault(term, NO_PARTS);
    }

    /** About how many bytes they take in memory. */
    public long size() {
        long size = 0;
        for (List<String> texts : values.values()) {
            size += size(texts);
        }
        for (SortedMap<String, List<String>> each : parts.values()) {
            for (Map.Entry<String, List<String>> part : each.entrySet()) {
                size += 2L * OVERHEAD + part.getKey().length() + size(part.getValue());
            }
        }
        return size;
    }

    private static long size(List<String> texts) {
        return OVERHEAD
                + texts.stream().mapToLong(text -> OVERHEAD + text.length()).sum();
    }
}
