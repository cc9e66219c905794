package io.delegraph.api.serve.finding;

import io.delegraph.api.access.Caller;
import io.delegraph.api.finding.CaseChange;
import io.delegraph.api.finding.CaseDesk;
import io.delegraph.api.finding.CaseView;
import io.delegraph.api.finding.CasedFinding;
import io.delegraph.api.finding.FindingOrder;
import io.delegraph.api.finding.FindingSelection;
import io.delegraph.api.listing.Page;
import io.delegraph.api.listing.Published;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.cypher.graph.Finding;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings with their cases, as far as a caller may see them. */
@Singleton
final class FindingReads {
    private final PublishedGraph graph;
    private final CaseDesk desk;

    FindingReads(PublishedGraph graph, CaseDesk desk) {
        this.graph = graph;
        this.desk = desk;
    }

    /** What the caller may see of the last epoch. */
    Published published(Caller caller) {
        return graph.read().seenBy(caller);
    }

    /**
     * A finding that the caller may see, as it is: a decision about it is about all of it.
     *
     * @throws Problem when there is none that the caller may see
     */
    Finding requireWhole(Published seen, String id) {
        require(seen, id);
        return require(graph.read(), id);
    }

    /** All findings as they are, by their ids. */
    Map<String, Finding> whole() {
        return graph.read().findings().stream()
                .collect(Collectors.toMap(Finding::id, Function.identity(), (first, second) -> first));
    }

    Page<CasedFinding> page(FindingQuery query, Caller caller) {
        Published published = published(caller);
        CaseView cases = view(published);
        FindingOrder order = query.order();
        Comparator<CasedFinding> sorted = query.backwards() ? order.reversed() : order.comparator();
        List<CasedFinding> all = published.findings().stream()
                .map(each -> shown(published, cases.of(each)))
                .sorted(sorted)
                .toList();
        return query.page().of(published, query.key(), all, query.selection()::passes);
    }

    /** Those that pass, worst first. */
    List<Finding> select(Published published, FindingSelection selection) {
        CaseView cases = view(published);
        return published.findings().stream()
                .map(each -> shown(published, cases.of(each)))
                .filter(selection::passes)
                .map(CasedFinding::finding)
                .toList();
    }

    CasedFinding cased(Published published, String id) {
        return shown(published, view(published).of(require(published, id)));
    }

    /** What happened to the finding, as far as the caller may read it. */
    List<CaseChange> history(Published published, String id) {
        return desk.history(id).stream()
                .map(change -> change.limitedTo(published.sight()::mayShow))
                .toList();
    }

    // What a decision was about may lie outside the caller's zones; that there is a decision may be known.
    private static CasedFinding shown(Published published, CasedFinding each) {
        return published.sight().isUnlimited()
                ? each
                : new CasedFinding(
                        each.finding(), each.decided().limitedTo(published.sight()::mayShow), each.epochClock());
    }

    /**
     * The finding with this id.
     *
     * @throws Problem when there is none that the caller may see
     */
    static Finding require(Published published, String id) {
        return published.findings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "No finding has this id."));
    }

    private CaseView view(Published published) {
        return new CaseView(desk.all(), desk.now(), published.clock());
    }
}
