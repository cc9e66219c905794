package io.delegraph.analyzer.privilege;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of values of one attribute: some values, or all but some (SEMANTICS 2.1). Values that nobody has seen exist: what
 * leaves out finitely many is never empty.
 */
public sealed interface Values {
    /** Exactly these. */
    record Only(Set<String> values) implements Values {
        public Only {
            values = Set.copyOf(values);
        }
    }

    /** All but these. */
    record AllBut(Set<String> excluded) implements Values {
        public AllBut {
            excluded = Set.copyOf(excluded);
        }
    }

    /** Every value, seen or not. */
    static Values all() {
        return new AllBut(Set.of());
    }

    static Values only(String... values) {
        return new Only(Set.of(values));
    }

    static Values allBut(String... excluded) {
        return new AllBut(Set.of(excluded));
    }

    default boolean isEmpty() {
        return this instanceof Only only && only.values().isEmpty();
    }

    default boolean contains(String value) {
        return this instanceof Only only
                ? only.values().contains(value)
                : !((AllBut) this).excluded().contains(value);
    }

    default Values complement() {
        return this instanceof Only only ? new AllBut(only.values()) : new Only(((AllBut) this).excluded());
    }

    default Values intersection(Values other) {
        if (this instanceof Only only) {
            return new Only(kept(only.values(), other));
        }
        if (other instanceof Only only) {
            return new Only(kept(only.values(), this));
        }
        SortedSet<String> excluded = new TreeSet<>(((AllBut) this).excluded());
        excluded.addAll(((AllBut) other).excluded());
        return new AllBut(excluded);
    }

    default Values minus(Values other) {
        return intersection(other.complement());
    }

    private static Set<String> kept(Set<String> values, Values other) {
        Set<String> kept = new TreeSet<>(values);
        kept.removeIf(value -> !other.contains(value));
        return kept;
    }
}
