package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.path.Reach;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The estate as of other times than the clock's, as far as facts have a validity of their own: a token that has ended since
 * gave what it gave when it was presented. Times between which nothing begins or ends are one.
 *
 * <p>At most {@value #MOST} of them are solved; calls at others are judged as of the clock.
 */
final class Moments {
    /** Spans of time that are solved. */
    static final int MOST = 64;

    private final Estate now;
    private final Instant[] bounds;
    private final Map<Integer, Estate> solved = new HashMap<>();

    Moments(Estate estate) {
        this.now = estate;
        this.bounds = Stream.concat(
                        estate.snapshot().nodes().stream()
                                .map(stored -> stored.node().properties()),
                        estate.snapshot().edges().stream()
                                .map(stored -> stored.edge().properties()))
                .flatMap(Moments::limits)
                .distinct()
                .sorted()
                .toArray(Instant[]::new);
        solved.put(span(estate.clock()), estate);
    }

    private static Stream<Instant> limits(Properties properties) {
        return Stream.of(Property.VALID_FROM, Property.VALID_TO)
                .map(properties::findMoment)
                .flatMap(Optional::stream);
    }

    /** Number of the span of time that the instant is in. */
    int span(Instant time) {
        int found = Arrays.binarySearch(bounds, time);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The estate as of then. */
    Estate at(Instant time) {
        int span = span(time);
        Estate known = solved.get(span);
        if (known != null) {
            return known;
        }
        if (solved.size() > MOST) {
            return now;
        }
        Reach reach = Reach.of(
                now.snapshot(), now.policy(), now.joins(), time, now.reach().engine());
        Estate then = now.under(now.policy(), reach);
        solved.put(span, then);
        return then;
    }
}
