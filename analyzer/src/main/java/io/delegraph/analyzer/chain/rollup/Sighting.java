package io.delegraph.analyzer.chain.rollup;

import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.store.CallTally;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How often something was seen.
 *
 * @param count    calls, those that were refused not counted
 * @param refused  calls that were refused
 * @param first    of all of them
 * @param last     of all of them
 * @param example  place of the first
 * @param actions  some names of what was called, the first by name
 */
record Sighting(
        long count, long refused, Instant first, Instant last, SourceLocation example, NavigableSet<String> actions) {
    private static final int MOST_ACTIONS = 20;

    Sighting {
        actions = Collections.unmodifiableNavigableSet(actions);
    }

    static Sighting of(CallTally tally) {
        boolean refused = tally.outcome() == Outcome.DENIED;
        NavigableSet<String> action = new TreeSet<>();
        action.add(tally.action());
        return new Sighting(
                refused ? 0 : tally.count(),
                refused ? tally.count() : 0,
                tally.first(),
                tally.last(),
                tally.example(),
                action);
    }

    Sighting and(Sighting other) {
        NavigableSet<String> both = new TreeSet<>(actions);
        both.addAll(other.actions);
        while (both.size() > MOST_ACTIONS) {
            both.pollLast();
        }
        return new Sighting(
                count + other.count,
                refused + other.refused,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                isBefore(other) ? example : other.example,
                both);
    }

    private boolean isBefore(Sighting other) {
        int byTime = first.compareTo(other.first);
        return byTime < 0 || (byTime == 0 && example.compareTo(other.example) <= 0);
    }
}
