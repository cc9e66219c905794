package io.delegraph.analyzer.privilege;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Part of the data behind a resource: rows whose every attribute has one of its values (SEMANTICS 2.1). An attribute that
 * has no side is not limited. Never empty.
 *
 * @param sides by attribute, such as {@code tenant}; those that allow everything are left out
 */
public record Box(SortedMap<String, Values> sides) {
    /** All data. */
    public static final Box EVERYTHING = new Box(new TreeMap<>());

    public Box {
        TreeMap<String, Values> limiting = new TreeMap<>(sides);
        limiting.values().removeIf(Values.all()::equals);
        if (limiting.values().stream().anyMatch(Values::isEmpty)) {
            throw new IllegalArgumentException("A side of the box is empty: " + sides);
        }
        sides = Collections.unmodifiableSortedMap(limiting);
    }

    /** The box with these sides; nothing when one of them is empty. */
    public static Optional<Box> of(Map<String, Values> sides) {
        return sides.values().stream().anyMatch(Values::isEmpty)
                ? Optional.empty()
                : Optional.of(new Box(new TreeMap<>(sides)));
    }

    public Values side(String attribute) {
        return sides.getOrDefault(attribute, Values.all());
    }

    /** Whether a row with these attributes is in it; an attribute that the row lacks must not be limited. */
    public boolean contains(Map<String, String> row) {
        return sides.entrySet().stream()
                .allMatch(side -> Optional.ofNullable(row.get(side.getKey()))
                        .filter(side.getValue()::contains)
                        .isPresent());
    }

    /** How many of so many records it has, if a value of an attribute is one record. */
    long estimate(long records) {
        return sides.values().stream()
                .mapToLong(side -> side instanceof Values.Only only
                        ? only.values().size()
                        : records - ((Values.AllBut) side).excluded().size())
                .map(count -> Math.max(0, count))
                .reduce(records, Math::min);
    }

    /** Its sides, for people. */
    String text() {
        return sides.isEmpty()
                ? "*"
                : sides.entrySet().stream()
                        .map(side -> side.getValue() instanceof Values.Only only
                                ? side.getKey() + "=" + String.join("|", new TreeSet<>(only.values()))
                                : side.getKey() + "≠"
                                        + String.join("|", new TreeSet<>(((Values.AllBut) side.getValue()).excluded())))
                        .collect(Collectors.joining(", "));
    }

    public Optional<Box> intersection(Box other) {
        TreeMap<String, Values> both = new TreeMap<>();
        attributes(other)
                .forEach(attribute -> both.put(attribute, side(attribute).intersection(other.side(attribute))));
        return of(both);
    }

    public boolean isSubsetOf(Box other) {
        return other.sides.entrySet().stream()
                .allMatch(
                        wanted -> side(wanted.getKey()).minus(wanted.getValue()).isEmpty());
    }

    /**
     * What is left without the other: at most one box for each attribute, disjoint, {@code B \ B' = ⋃_i (B_1 ∩ B'_1) × … ×
     * (B_i \ B'_i) × … × B_n}.
     */
    public List<Box> minus(Box other) {
        if (intersection(other).isEmpty()) {
            return List.of(this);
        }
        List<Box> left = new ArrayList<>();
        TreeMap<String, Values> common = new TreeMap<>(sides);
        for (String attribute : attributes(other)) {
            TreeMap<String, Values> piece = new TreeMap<>(common);
            piece.put(attribute, side(attribute).minus(other.side(attribute)));
            of(piece).ifPresent(left::add);
            common.put(attribute, side(attribute).intersection(other.side(attribute)));
        }
        return left;
    }

    private SortedSet<String> attributes(Box other) {
        TreeSet<String> attributes = new TreeSet<>(sides.keySet());
        attributes.addAll(other.sides.keySet());
        return attributes;
    }
}
