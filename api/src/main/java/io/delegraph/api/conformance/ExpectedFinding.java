package io.delegraph.api.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A finding that a chain must have.
 *
 * @param attempted whether it is about what was refused
 * @param hop       the only hop that has it, from 0
 * @param excess    everything beyond, each {@code action resource}
 * @param measures  by name
 */
record ExpectedFinding(
        String rule,
        String truth,
        boolean attempted,
        Optional<Integer> hop,
        Optional<List<String>> excess,
        Map<String, Double> measures) {
    ExpectedFinding {
        excess = excess.map(texts -> texts.stream().sorted().toList());
        measures = new TreeMap<>(measures);
    }

    /** What tells findings of a chain apart: {@code DEL-002 DEFINITE}, {@code DEL-002 DEFINITE attempted}. */
    String text() {
        return text(rule, truth, attempted);
    }

    static String text(String rule, String truth, boolean attempted) {
        return rule + " " + truth + (attempted ? " attempted" : "");
    }
}
