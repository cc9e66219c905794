package io.delegraph.api.serve.finding;

import io.delegraph.api.access.Caller;
import io.delegraph.api.finding.CaseDecision;
import io.delegraph.api.finding.CaseDesk;
import io.delegraph.api.finding.FindingSelection;
import io.delegraph.api.listing.Published;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.cypher.graph.Finding;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One decision about several findings. */
@Singleton
final class BulkDecision {
    private static final int MOST = 1_000;

    private final FindingReads reads;
    private final CaseDesk desk;

    BulkDecision(FindingReads reads, CaseDesk desk) {
        this.reads = reads;
        this.desk = desk;
    }

    BulkAnswer decide(BulkBody body, Caller caller) {
        if (body.decision() == null || (body.ids() == null) == (body.filter() == null)) {
            throw invalid("'decision' and either 'ids' or 'filter' have to be given.");
        }
        CaseDecision decision = body.decision().decision();
        CaseDesk.Mode mode = Optional.ofNullable(body.mode()).orElse(CaseDesk.Mode.EACH);
        Published published = reads.published(caller);
        Map<String, Finding> seen = reads.whole();
        seen.keySet().retainAll(published.findings().stream().map(Finding::id).collect(Collectors.toSet()));
        List<String> ids = ids(body, published);
        List<String> missing = ids.stream().filter(id -> !seen.containsKey(id)).toList();
        Map<String, Long> versions = Optional.ofNullable(body.versions()).orElse(Map.of());
        List<CaseDesk.Item> items = ids.stream()
                .flatMap(id -> Optional.ofNullable(seen.get(id)).stream())
                .map(finding -> new CaseDesk.Item(finding, Optional.ofNullable(versions.get(finding.id()))))
                .toList();
        List<BulkAnswer.Item> results = new ArrayList<>();
        missing.forEach(id -> results.add(BulkAnswer.Item.missing(id)));
        if (mode == CaseDesk.Mode.ALL && !missing.isEmpty()) {
            items.forEach(
                    item -> results.add(BulkAnswer.Item.untouched(item.finding().id())));
        } else {
            desk.decide(items, published.epoch(), decision, caller.name(), mode)
                    .forEach(result -> results.add(BulkAnswer.Item.of(result)));
        }
        return BulkAnswer.of(published, results);
    }

    private List<String> ids(BulkBody body, Published published) {
        List<String> ids = body.ids() != null
                ? List.copyOf(new LinkedHashSet<>(body.ids()))
                : reads
                        .select(
                                published,
                                selection(Optional.ofNullable(body.filter()).orElse(Map.of())))
                        .stream()
                        .map(Finding::id)
                        .toList();
        if (ids.size() > MOST) {
            throw invalid("More than " + MOST + " findings are meant. Narrow it down.");
        }
        return ids;
    }

    private static FindingSelection selection(Map<String, List<String>> filter) {
        if (!filter.keySet().stream().allMatch(FindingQuery::isFilter)) {
            throw invalid("'filter' has a name that the list of findings does not have.");
        }
        return FindingQuery.selection(name -> filter.getOrDefault(name, List.of()));
    }

    private static Problem invalid(String sentence) {
        return new Problem(ProblemType.INVALID_REQUEST, sentence);
    }
}
