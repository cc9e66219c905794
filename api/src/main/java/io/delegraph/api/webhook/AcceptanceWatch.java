package io.delegraph.api.webhook;

import io.delegraph.api.finding.CaseBook;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.api.state.State;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.StoredFinding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Tells of acceptances that end within a week, and of those that ended within the last; of each end once. The graph is read
 * only for an end that somebody wants to hear of, and never while the state is held.
 */
final class AcceptanceWatch {
    private static final String MARK = "acceptance ";
    private static final Duration KEPT = Duration.ofDays(30);

    private final GraphStore graph;
    private final State state;
    private final CaseBook cases;

    AcceptanceWatch(GraphStore graph, State state, CaseBook cases) {
        this.graph = graph;
        this.state = state;
        this.cases = cases;
    }

    void watch(Instant now) {
        List<AcceptanceEnd> ends = state.jdbi().withHandle(handle -> untold(handle, now));
        if (ends.isEmpty()) {
            return;
        }
        List<Notice> notices = notices(ends);
        state.jdbi().useTransaction(handle -> {
            ends.forEach(end -> mark(handle, end));
            SqlMarks.forget(handle, MARK, now.minus(KEPT).toEpochMilli());
            Announcer.announce(handle, MARK + ends.get(0).id(), notices, now);
        });
    }

    private List<AcceptanceEnd> untold(Handle handle, Instant now) {
        Set<EventType> wanted = SqlWebhooks.list(handle).stream()
                .map(Webhook::definition)
                .filter(WebhookDefinition::enabled)
                .flatMap(definition -> definition.types().stream())
                .collect(Collectors.toSet());
        if (!wanted.contains(EventType.ACCEPTANCE_EXPIRING) && !wanted.contains(EventType.ACCEPTANCE_EXPIRED)) {
            return List.of();
        }
        return AcceptanceEnd.of(cases, now).stream()
                .filter(end -> wanted.contains(end.type()))
                .filter(end -> SqlMarks.read(handle, MARK + end.id()) == 0 && !SqlOutbox.holds(handle, end.id()))
                .toList();
    }

    private List<Notice> notices(List<AcceptanceEnd> ends) {
        Map<String, Finding> findings = graph.listFindings().stream()
                .map(StoredFinding::finding)
                .collect(Collectors.toMap(Finding::id, Function.identity(), (first, second) -> second));
        FindingFactory facts = new FindingFactory(NodeNames.of(graph.snapshot(), List.of()));
        return ends.stream()
                .flatMap(end -> Optional.ofNullable(findings.get(end.finding()))
                        .map(finding -> end.notice(facts.of(finding, end.owner())))
                        .stream())
                .toList();
    }

    private static void mark(Handle handle, AcceptanceEnd end) {
        SqlMarks.take(handle, MARK + end.id());
        SqlMarks.move(handle, MARK + end.id(), end.acceptance().expires().toEpochMilli());
    }
}
