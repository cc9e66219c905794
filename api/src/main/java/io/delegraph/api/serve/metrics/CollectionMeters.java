package io.delegraph.api.serve.metrics;

import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.SourceId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Says how whole the last reading of each source was, and when a collector was last complete. */
@Singleton
final class CollectionMeters {
    private static final int MOST_SCOPES = 200;
    private static final String OTHER = "other";

    private final MultiGauge complete;
    private final MultiGauge lastSuccess;
    private final Clock clock = Clock.systemUTC();
    private final Map<Scope, Boolean> scopes = new TreeMap<>();
    private final Map<String, Instant> successes = new TreeMap<>();

    CollectionMeters(MeterRegistry registry) {
        complete = MultiGauge.builder("delegraph.collection.complete")
                .description("1 when all of the scope was read at the last scan of it, else 0")
                .register(registry);
        lastSuccess = MultiGauge.builder("delegraph.scan.last.success.timestamp")
                .description("When a scan last read all that the collector was given, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Notes a scan that was published; collectors that it did not use stay as they are. */
    synchronized void note(CollectionReport report) {
        Map<Scope, Boolean> now = new TreeMap<>();
        Map<String, Boolean> collectors = new TreeMap<>();
        for (Coverage coverage : report.coverage()) {
            boolean whole = coverage.completeness() == Completeness.COMPLETE;
            now.merge(Scope.of(coverage.source()), whole, Boolean::logicalAnd);
            collectors.merge(coverage.source().collector(), whole, Boolean::logicalAnd);
        }
        now.forEach(this::put);
        collectors.forEach((collector, whole) -> {
            if (whole) {
                successes.put(collector, clock.instant());
            }
        });
        complete.register(
                scopes.entrySet().stream()
                        .map(scope -> Row.of(scope.getKey().tags(), scope.getValue() ? 1 : 0))
                        .toList(),
                true);
        lastSuccess.register(
                successes.entrySet().stream()
                        .map(each -> Row.of(
                                Tags.of("collector", each.getKey()),
                                each.getValue().getEpochSecond()))
                        .toList(),
                true);
    }

    private void put(Scope scope, boolean whole) {
        if (scopes.containsKey(scope) || scopes.size() < MOST_SCOPES) {
            scopes.put(scope, whole);
        } else {
            scopes.merge(new Scope(scope.collector(), OTHER), whole, Boolean::logicalAnd);
        }
    }

    /**
     * What a label may say of a source.
     *
     * @param name number of an account; other native names may be those of people or paths of theirs
     */
    private record Scope(String collector, String name) implements Comparable<Scope> {
        static Scope of(SourceId source) {
            String[] parts = source.value().split("/", 3);
            boolean account = parts.length > 1 && parts[1].matches("\\d{12}");
            return new Scope(source.collector(), account ? parts[1] : OTHER);
        }

        Tags tags() {
            return Tags.of("collector", collector, "scope", name);
        }

        @Override
        public int compareTo(Scope other) {
            int byCollector = collector.compareTo(other.collector);
            return byCollector == 0 ? name.compareTo(other.name) : byCollector;
        }
    }
}
