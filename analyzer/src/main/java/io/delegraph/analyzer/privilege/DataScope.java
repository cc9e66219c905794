package io.delegraph.analyzer.privilege;

import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Part of the data behind a resource: the rows of any of some boxes, known by two bounds (SEMANTICS 2.1).
 *
 * <p>Exact as long as there are at most {@value #MOST_BOXES} boxes: intersection, union, difference and inclusion then are
 * those of sets of rows, and the two bounds are the same. With more, the scope is coarse: of the rows that it surely has
 * those are kept that fit, and what it may have is cut no further. A coarse scope answers UNKNOWN where an
 * exact one would answer yes or no; never no where that would be wrong.
 *
 * <p>Shape: boxes of one bound are disjoint, unless the scope is coarse. Cost: |boxes| · |boxes| · attributes.
 */
public final class DataScope {
    /** Boxes of one bound. Scopes that people state have a handful; only differences of many make more. */
    public static final int MOST_BOXES = 256;

    private static final int MOST_NAMED = 3;
    private static final DataScope NOTHING = new DataScope(List.of(), List.of());
    private static final DataScope EVERYTHING = exactly(List.of(Box.EVERYTHING));

    private final List<Box> sure;
    private final List<Box> possible;

    private DataScope(List<Box> sure, List<Box> possible) {
        this.sure = List.copyOf(sure);
        this.possible = List.copyOf(possible);
    }

    public static DataScope nothing() {
        return NOTHING;
    }

    public static DataScope everything() {
        return EVERYTHING;
    }

    public static DataScope of(Box box) {
        return exactly(List.of(box));
    }

    private static DataScope exactly(List<Box> boxes) {
        return new DataScope(boxes, boxes);
    }

    /** Whether what it has is not known exactly. */
    public boolean isCoarse() {
        return !sure.equals(possible);
    }

    /** How sure it is that a row with these attributes is in it; nothing when it is not. */
    public Optional<Truth> truthOf(Map<String, String> row) {
        return truth(has(sure, row), has(possible, row));
    }

    /** How sure it is that it has a row; nothing when it has none. */
    public Optional<Truth> truthOfAny() {
        return truth(!sure.isEmpty(), !possible.isEmpty());
    }

    /** How sure it is that the other has every row of it; nothing when one is missing. */
    public Optional<Truth> truthOfSubset(DataScope other) {
        boolean surely = withoutAtMost(possible, other.sure).isEmpty();
        boolean surelyNot = !withoutAtLeast(sure, other.possible).isEmpty();
        return truth(surely, !surelyNot);
    }

    /**
     * How many of so many records it has, an estimate: a value of an attribute is taken for one record, so that all but one
     * of 10,000 accounts are 9,999.
     */
    public long estimate(long records) {
        return Math.min(
                records,
                possible.stream().mapToLong(box -> box.estimate(records)).sum());
    }

    /** What it is limited to, for people: {@code account=A17}, {@code account≠A17}; {@code *} for everything. */
    public String text() {
        return possible.stream().map(Box::text).sorted().limit(MOST_NAMED).collect(Collectors.joining(" or "))
                + (possible.size() > MOST_NAMED ? " or more" : "");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataScope scope && scope.sure.equals(sure) && scope.possible.equals(possible);
    }

    @Override
    public int hashCode() {
        return 31 * sure.hashCode() + possible.hashCode();
    }

    public DataScope union(DataScope other) {
        List<Box> surely = new ArrayList<>(sure);
        surely.addAll(withoutAtLeast(other.sure, sure));
        List<Box> maybe = new ArrayList<>(possible);
        maybe.addAll(withoutAtMost(other.possible, possible));
        return new DataScope(few(surely), maybe.size() > MOST_BOXES ? List.of(Box.EVERYTHING) : maybe);
    }

    public DataScope intersection(DataScope other) {
        List<Box> maybe = common(possible, other.possible);
        return new DataScope(few(common(sure, other.sure)), maybe.size() > MOST_BOXES ? possible : maybe);
    }

    /** What is surely in the other narrows what this may have; what may be in it narrows what this surely has. */
    public DataScope minus(DataScope other) {
        return new DataScope(withoutAtLeast(sure, other.possible), withoutAtMost(possible, other.sure));
    }

    private static List<Box> few(List<Box> boxes) {
        return boxes.size() > MOST_BOXES ? boxes.subList(0, MOST_BOXES) : boxes;
    }

    private static List<Box> common(List<Box> boxes, List<Box> others) {
        return boxes.stream()
                .flatMap(box -> others.stream().flatMap(other -> box.intersection(other).stream()))
                .toList();
    }

    // Boxes that do not fit are dropped: what is left is less than the difference, never more.
    private static List<Box> withoutAtLeast(List<Box> boxes, List<Box> others) {
        List<Box> left = boxes;
        for (Box other : others) {
            left = few(cut(left, other));
        }
        return left;
    }

    // A cut that makes too many boxes is not made: what is left is more than the difference, never less.
    private static List<Box> withoutAtMost(List<Box> boxes, List<Box> others) {
        List<Box> left = boxes;
        for (Box other : others) {
            List<Box> next = cut(left, other);
            left = next.size() > MOST_BOXES ? left : next;
        }
        return left;
    }

    private static List<Box> cut(List<Box> boxes, Box other) {
        return boxes.stream().flatMap(box -> box.minus(other).stream()).toList();
    }

    private static boolean has(List<Box> boxes, Map<String, String> row) {
        return boxes.stream().anyMatch(box -> box.contains(row));
    }

    private static Optional<Truth> truth(boolean surely, boolean possibly) {
        if (surely) {
            return Optional.of(Truth.DEFINITE);
        }
        return possibly ? Optional.of(Truth.UNKNOWN) : Optional.empty();
    }
}
