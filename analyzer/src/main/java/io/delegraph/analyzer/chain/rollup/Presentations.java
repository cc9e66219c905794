package io.delegraph.analyzer.chain.rollup;

import io.delegraph.cypher.graph.NodeId;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who presented a credential, the first by id, and how often. */
record Presentations(SortedMap<NodeId, Sighting> byPresenter) {
    /** Source: AWS STS API reference, AssumeRole, {@code DurationSeconds}: no session lasts longer. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private static final int MOST_PRESENTERS = 32;

    Presentations {
        byPresenter = Collections.unmodifiableSortedMap(byPresenter);
    }

    static Presentations of(NodeId presenter, Sighting seen) {
        TreeMap<NodeId, Sighting> only = new TreeMap<>();
        only.put(presenter, seen);
        return new Presentations(only);
    }

    Presentations and(Presentations other) {
        TreeMap<NodeId, Sighting> both = new TreeMap<>(byPresenter);
        other.byPresenter.forEach((presenter, seen) -> both.merge(presenter, seen, Sighting::and));
        while (both.size() > MOST_PRESENTERS) {
            both.pollLastEntry();
        }
        return new Presentations(both);
    }

    /** Whether it is more than the session of one. */
    boolean isSharedOrLasting() {
        return byPresenter.size() > 1
                || byPresenter.values().stream()
                        .anyMatch(seen ->
                                Duration.between(seen.first(), seen.last()).compareTo(LONGEST_SESSION) > 0);
    }
}
