package io.delegraph.analyzer.credential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Things that are named once and counted: {@code a (2), b}. */
final class Counted {
    private static final int MOST = 10;

    private final Map<String, Integer> counts = new TreeMap<>();
    private int total;

    void add(String name) {
        counts.merge(name, 1, Integer::sum);
        total++;
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** {@code 1 credential}, {@code 2 credentials}. */
    String total(String singular) {
        return total + " " + singular + (total == 1 ? "" : "s");
    }

    /** {@code is} or {@code are}, as grammar has it. */
    String verb(String ofOne, String ofMany) {
        return total == 1 ? ofOne : ofMany;
    }

    /** The names, the most frequent first, each with how often if more than once. */
    String names() {
        List<String> names = new ArrayList<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getValue() == 1 ? entry.getKey() : entry.getKey() + " (" + entry.getValue() + ")")
                .toList());
        String shown = names.stream().limit(MOST).collect(Collectors.joining(", "));
        return names.size() > MOST ? shown + " and " + (names.size() - MOST) + " more" : shown;
    }
}
