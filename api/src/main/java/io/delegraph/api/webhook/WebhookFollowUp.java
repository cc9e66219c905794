package io.delegraph.api.webhook;

import io.delegraph.api.finding.CaseBook;
import io.delegraph.api.finding.CaseChange;
import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.FollowUp;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.api.state.State;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.StoredFinding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts into the outbox what a scan and what people changed. How far the history of cases was told stands in the same
 * transaction as the events, so that none is lost and none told twice, whenever the process dies.
 */
public final class WebhookFollowUp implements FollowUp {
    private static final String CASES = "cases";
    private static final String FAILURES = "failed scans";

    private final GraphStore graph;
    private final Supplier<State> state;
    private final Supplier<? extends CaseBook> cases;
    private final Clock clock;

    /** @param cases in the same state, reviewed before this follows, and after the {@link RouteFollowUp} */
    public WebhookFollowUp(GraphStore graph, Supplier<State> state, Supplier<? extends CaseBook> cases, Clock clock) {
        this.graph = graph;
        this.state = state;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void after(CompletedScan scan) {
        announce(Optional.of(scan), () -> scan.outcome().names());
    }

    /** Tells what people changed since, and which scans failed. Cheap when there is nothing to tell. */
    public void between() {
        long told = read(CASES);
        if (!cases.get().changes(told, 1).isEmpty()) {
            announce(Optional.empty(), () -> NodeNames.of(graph.snapshot(), List.of()));
        }
        announceFailures();
    }

    private void announce(Optional<CompletedScan> scan, Supplier<NodeNames> names) {
        // The graph and the names are read before the transaction, for which everybody else has to wait.
        CaseNotices book = new CaseNotices(cases.get());
        List<CaseChange> untold = book.after(read(CASES));
        boolean heard = !untold.isEmpty() && state.get().jdbi().withHandle(SqlWebhooks::isAnyEnabled);
        Map<String, Finding> findings = heard ? findings() : Map.of();
        Optional<FindingFactory> facts = heard ? Optional.of(new FindingFactory(names.get())) : Optional.empty();
        state.get().jdbi().useTransaction(handle -> {
            long told = SqlMarks.take(handle, CASES);
            List<CaseChange> changes =
                    untold.stream().filter(change -> change.sequence() > told).toList();
            List<Notice> notices =
                    new ArrayList<>(scan.map(ScanNotice::of).stream().toList());
            facts.ifPresent(known -> notices.addAll(book.of(changes, findings, known)));
            long last =
                    changes.isEmpty() ? told : changes.get(changes.size() - 1).sequence();
            String occasion = scan.map(CompletedScan::job).orElse("changes up to " + last);
            Announcer.announce(handle, occasion, notices, clock.instant());
            SqlMarks.move(handle, CASES, last);
        });
    }

    private void announceFailures() {
        FailedScans failed = new FailedScans(state.get(), read(FAILURES));
        if (failed.notices().isEmpty()) {
            return;
        }
        state.get().jdbi().useTransaction(handle -> {
            SqlMarks.take(handle, FAILURES);
            Announcer.announce(handle, FAILURES, failed.notices(), clock.instant());
            SqlMarks.move(handle, FAILURES, failed.last());
        });
    }

    /** Tells of acceptances that end within a week, and of those that ended within the last. */
    public void watchAcceptances() {
        new AcceptanceWatch(graph, state.get(), cases.get()).watch(clock.instant());
    }

    private long read(String source) {
        return state.get().jdbi().withHandle(handle -> SqlMarks.read(handle, source));
    }

    private Map<String, Finding> findings() {
        Map<String, Finding> findings = new HashMap<>();
        graph.listFindings().stream()
                .map(StoredFinding::finding)
                .forEach(finding -> findings.put(finding.id(), finding));
        return findings;
    }
}
