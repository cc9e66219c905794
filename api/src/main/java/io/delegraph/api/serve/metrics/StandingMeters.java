package io.delegraph.api.serve.metrics;

import io.delegraph.api.job.ScanLog;
import io.delegraph.api.job.ScanQuery;
import io.delegraph.api.job.ScanState;
import io.delegraph.api.listing.ListingRefused;
import io.delegraph.api.listing.Published;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.store.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Says what stands now: risk paths of the last epoch, scans that wait, which build this is. */
@Singleton
final class StandingMeters {
    // More never wait: the queue is shorter.
    private static final int MOST_SCANS = 100;

    private final PublishedGraph graph;
    private final ScanLog scans;
    private final MultiGauge paths;
    private final MultiGauge queue;

    StandingMeters(PrometheusMeterRegistry prometheus, MeterRegistry registry, PublishedGraph graph, ScanLog scans) {
        this.graph = graph;
        this.scans = scans;
        paths = MultiGauge.builder("delegraph.risk.paths")
                .description("Paths from somebody to something that the last epoch holds as findings, by severity")
                .register(registry);
        queue = MultiGauge.builder("delegraph.scans.unfinished")
                .description("Scans that wait or run")
                .register(registry);
        String version = Optional.ofNullable(StandingMeters.class.getPackage().getImplementationVersion())
                .orElse("development");
        Info.builder()
                .name("delegraph_build")
                .help("Which build of Delegraph this is")
                .labelNames("version", "java")
                .register(prometheus.getPrometheusRegistry())
                .addLabelValues(version, Runtime.version().feature() + "");
    }

    /** Reads anew; what cannot be read just now keeps its last figures. */
    void refresh() {
        queue.register(List.of(waiting(ScanState.QUEUED), waiting(ScanState.RUNNING)), true);
        try {
            paths.register(rows(graph.read()), true);
        } catch (ListingRefused | StoreUnavailable busy) {
            return;
        }
    }

    private Row<?> waiting(ScanState state) {
        int count = scans.list(ScanQuery.newest(MOST_SCANS).in(Set.of(state))).size();
        return Row.of(Tags.of("state", word(state)), count);
    }

    private static List<Row<?>> rows(Published published) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(word(severity), 0);
        }
        published.listPaths().forEach(finding -> counts.merge(word(finding.severity()), 1, Integer::sum));
        return counts.entrySet().stream()
                .<Row<?>>map(count -> Row.of(Tags.of("severity", count.getKey()), count.getValue()))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
