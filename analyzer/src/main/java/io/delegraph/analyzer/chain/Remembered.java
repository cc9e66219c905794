package io.delegraph.analyzer.chain;

import java.util.Map;
import java.util.function.Function;

/** What is kept because it comes again soon, and no more of it than fits. */
final class Remembered {
    private static final int MOST = 10_000;

    private Remembered() {}

    /** The value of the key, computed unless it is there; a full map begins anew. */
    static <K, V> V in(Map<K, V> kept, K key, Function<K, V> computing) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        return kept.computeIfAbsent(key, computing);
    }
}
