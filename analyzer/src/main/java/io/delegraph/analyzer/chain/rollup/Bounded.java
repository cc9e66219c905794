package io.delegraph.analyzer.chain.rollup;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * A map with at most so many entries: those of the smallest keys that were ever put, whatever the order of putting.
 *
 * <p>A key that was dropped never comes back: when it was dropped there were enough smaller ones, and they stay.
 */
final class Bounded<K extends Comparable<K>, V> {
    private final TreeMap<K, V> entries = new TreeMap<>();
    private final int most;
    private boolean cut;

    Bounded(int most) {
        this.most = most;
    }

    void merge(K key, V value, BinaryOperator<V> joining) {
        entries.merge(key, value, joining);
        if (entries.size() > most) {
            entries.pollLastEntry();
            cut = true;
        }
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    Collection<Map.Entry<K, V>> entries() {
        return entries.entrySet();
    }

    /** Whether something was dropped. */
    boolean isCut() {
        return cut;
    }
}
