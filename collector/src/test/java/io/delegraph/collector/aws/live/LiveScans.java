package io.delegraph.collector.aws.live;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.source.CollectionRequest;
import io.delegraph.collector.source.CollectionRun;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Refreshes from a fake and scans what came into a store, one scan after another. */
final class LiveScans {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final TrailBucket TRAIL = new TrailBucket("logs", "AWSLogs/", Duration.ofDays(3));
    static final LiveAccount ACCOUNT =
            new LiveAccount("eu-west-1", Optional.empty(), LiveAccount.Organization.READ, Optional.of(TRAIL));

    private static final Patience PATIENCE =
            new Patience(3, Duration.ZERO, Duration.ofSeconds(10), Duration.ofMinutes(5));
    private static final Patience HASTY = new Patience(2, Duration.ZERO, Duration.ofMillis(700), Duration.ofMinutes(5));

    private final MemoryGraphStore store = new MemoryGraphStore();
    private final Set<String> events = new TreeSet<>();
    private final FakeAws aws;
    private final Path folder;
    private int scans;
    private Optional<String> marker = Optional.empty();
    private CollectionReport report = new CollectionReport(List.of(), List.of(), List.of());

    LiveScans(FakeAws aws, Path folder) {
        this.aws = aws;
        this.folder = folder;
    }

    Refreshed run() throws IOException {
        return run(ACCOUNT, LiveLimits.USUAL);
    }

    Refreshed run(LiveAccount account, LiveLimits limits) throws IOException {
        scans++;
        Path into = Files.createDirectories(folder.resolve("scan" + scans));
        AwsConnection connection = AwsConnection.at(aws.uri(), "AKIAEXAMPLE", "example-secret");
        Refreshed refreshed = new LiveReading(
                        connection, aws.keepsWaiting() ? HASTY : PATIENCE, limits, Clock.fixed(NOW, ZoneOffset.UTC))
                .refresh(account, into, marker);
        marker = Optional.of(refreshed.marker());
        scan(into);
        return refreshed;
    }

    private void scan(Path into) throws IOException {
        Scan scan = new Scan(new ScanId("scan" + scans), NOW.plusSeconds(scans));
        Facts facts = new Facts();
        try (CollectionRun run = CollectionRun.open(
                CollectionRequest.of(List.of(into.toString()), scan.clock()).named("live"))) {
            report = run.collect(facts);
        }
        facts.nodes.forEach((source, held) -> store.ingest(scan, source, held.stream()));
        facts.edges.forEach((source, held) -> store.ingest(scan, source, held.stream()));
        store.close(scan, report.coverage());
    }

    /** Everything that stands, stale or not. */
    Set<String> standing() {
        Set<String> all = new TreeSet<>();
        store.snapshot().nodes().forEach(node -> all.add(node.node().id().value()));
        store.snapshot()
                .edges()
                .forEach(edge -> all.add(edge.edge().from() + " "
                        + edge.edge().kind().name() + " " + edge.edge().to()));
        return all;
    }

    Set<String> events() {
        return events;
    }

    CollectionReport report() {
        return report;
    }

    Optional<Coverage> coverage(String source) {
        return report.coverage().stream()
                .filter(each -> each.source().value().equals(source))
                .findFirst();
    }

    private final class Facts implements FactSink {
        final Map<SourceId, List<Fact>> nodes = new TreeMap<>();
        final Map<SourceId, List<Fact>> edges = new TreeMap<>();

        @Override
        public void fact(SourceId source, Fact fact) {
            (fact instanceof Node ? nodes : edges)
                    .computeIfAbsent(source, any -> new ArrayList<>())
                    .add(fact);
        }

        @Override
        public void observation(Observation observation) {
            events.add(observation.key().toString());
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            // The report has them.
        }

        @Override
        public void coverage(Coverage coverage) {
            // The report has it.
        }

        @Override
        public void input(InputReport input) {
            // The report has it.
        }
    }
}
