package io.delegraph.api.serve.finding;

import io.delegraph.api.access.Caller;
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
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.store.Epoch;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Findings with their cases, as far as a caller may see them. */
@Singleton
final class FindingReads {
    private final PublishedGraph graph;
    private final OpenStore store;
    private final CaseDesk desk;

    FindingReads(PublishedGraph graph, OpenStore store, CaseDesk desk) {
        this.graph = graph;
        this.store = store;
        this.desk = desk;
    }

    /** What the caller may see of the last epoch. */
    Published published(Caller caller) {
        return graph.read();
    }

    Page<CasedFinding> page(FindingQuery query, Caller caller) {
        Published published = published(caller);
        CaseView cases = view();
        FindingOrder order = query.order();
        Comparator<CasedFinding> sorted = query.backwards() ? order.reversed() : order.comparator();
        List<CasedFinding> all =
                published.findings().stream().map(cases::of).sorted(sorted).toList();
        return query.page().of(published, query.key(), all, query.selection()::passes);
    }

    /** Those that pass, worst first. */
    List<Finding> select(Published published, FindingSelection selection) {
        CaseView cases = view();
        return published.findings().stream()
                .map(cases::of)
                .filter(selection::passes)
                .map(CasedFinding::finding)
                .toList();
    }

    CasedFinding cased(Finding finding) {
        return view().of(finding);
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

    private CaseView view() {
        return new CaseView(
                desk.all(),
                desk.now(),
                store.graph().findEpoch().map(Epoch::clock).orElseGet(desk::now));
    }
}
