package io.delegraph.api.finding;

import io.delegraph.analyzer.report.GraphSize;
import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.state.State;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Publication;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Scans of one agent, stated by one source, each a day after the other. */
final class Scans {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final SourceId SOURCE = new SourceId("test/one");

    final SqlCases cases;
    final MemoryGraphStore graph = new MemoryGraphStore();
    Optional<StandingExceptions> file = Optional.empty();
    private Properties properties = Properties.none();
    private int day;
    private Optional<CompletedScan> last = Optional.empty();

    Scans(State state) {
        this.cases = new SqlCases(state);
    }

    /** The instant of the last scan. */
    Instant now() {
        return START.plus(Duration.ofDays(day));
    }

    Scans stating(Properties ofAgent) {
        properties = ofAgent;
        return this;
    }

    /** A scan that reads the source completely and finds these. */
    Scans finding(Findings... found) {
        return scan(List.of(Coverage.complete(SOURCE)), found);
    }

    /** A scan that reads the source in part and finds these. */
    Scans partlyFinding(Findings... found) {
        return scan(List.of(Coverage.partial(SOURCE, "denied")), found);
    }

    /** A scan of something else, after which the analysis still finds these. */
    Scans elsewhereFinding(Findings... found) {
        return scan(List.of(Coverage.complete(new SourceId("test/other"))), found);
    }

    private Scans scan(List<Coverage> coverage, Findings... found) {
        day++;
        Scan scan = new Scan(new ScanId("scan-" + day), now());
        boolean stated = coverage.get(0).source().equals(SOURCE);
        NodeId agent = new NodeId("agent:support");
        graph.ingest(
                scan,
                coverage.get(0).source(),
                stated
                        ? Stream.of(new Node(
                                agent,
                                NodeKind.AGENT,
                                "support",
                                properties,
                                Evidence.CONFIGURED,
                                SourceLocation.document("a.json")))
                        : Stream.empty());
        graph.close(scan, coverage);
        List<Finding> findings = Arrays.stream(found).map(Findings::build).toList();
        graph.publish(new Publication(scan, new Derivation(List.of(), List.of()), findings));
        ScanOutcome outcome = new ScanOutcome(
                scan,
                new CollectionReport(List.of(), coverage, List.of()),
                new GraphSize(Map.of(), Map.of()),
                List.of(),
                findings,
                0,
                List.of(),
                List.of(),
                NodeNames.of(graph.snapshot(), List.of()),
                graph.snapshot());
        last = Optional.of(new CompletedScan("job", outcome));
        return followUpAgain();
    }

    /** What a process does that died between publishing and the end of its scan. */
    Scans followUpAgain() {
        new CaseFollowUp(graph, () -> cases, now -> file).after(last.orElseThrow());
        return this;
    }

    FindingCase found() {
        return cases.find("f1").orElseThrow();
    }

    List<CaseStatus> path() {
        return cases.history("f1").stream().map(CaseChange::to).toList();
    }
}
