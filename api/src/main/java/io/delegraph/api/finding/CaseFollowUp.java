package io.delegraph.api.finding;

import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.FollowUp;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.store.Epoch;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.StoredFinding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reviews every case after every scan, and opens one for every finding that has none. The scan's clock is taken for now. */
public final class CaseFollowUp implements FollowUp {
    private static final String SCAN = "scan";

    private final GraphStore graph;
    private final Supplier<SqlCases> cases;
    private final Function<Instant, Optional<StandingExceptions>> file;

    /** @param file acceptances kept as code at a time, read anew for each scan */
    public CaseFollowUp(
            GraphStore graph, Supplier<SqlCases> cases, Function<Instant, Optional<StandingExceptions>> file) {
        this.graph = graph;
        this.cases = cases;
        this.file = file;
    }

    @Override
    public void after(CompletedScan scan) {
        CaseReview review = review(scan.outcome());
        List<StoredFinding> findings = graph.listFindings();
        cases.get().exclusively(ledger -> {
            Map<String, FindingCase> before = ledger.all();
            findings.forEach(each -> review(
                    ledger,
                    review,
                    Optional.ofNullable(before.get(each.finding().id())),
                    each));
            return findings.size();
        });
    }

    private CaseReview review(ScanOutcome outcome) {
        return new CaseReview(
                outcome.scan().clock(),
                graph.findEpoch().map(Epoch::number).orElse(0L),
                outcome.collection().coverage().stream()
                        .collect(Collectors.groupingBy(Coverage::source))
                        .entrySet()
                        .stream()
                        .filter(each ->
                                each.getValue().stream().allMatch(part -> part.completeness() == Completeness.COMPLETE))
                        .map(each -> each.getKey().value())
                        .collect(Collectors.toSet()),
                new FindingGrounds(outcome.snapshot()),
                file.apply(outcome.scan().clock()));
    }

    private static void review(
            CaseLedger ledger, CaseReview review, Optional<FindingCase> before, StoredFinding stored) {
        FindingCase opened =
                before.orElseGet(() -> FindingCase.opened(stored.finding().id(), review.now(), review.epoch()));
        if (before.isEmpty()) {
            ledger.record(before, opened, SCAN);
        }
        FindingCase after = review.review(opened, stored);
        if (after.version() != opened.version()) {
            ledger.record(Optional.of(opened), after, by(after));
        } else if (!after.equals(opened)) {
            ledger.keep(after);
        }
    }

    private static String by(FindingCase after) {
        return after.accepted().isPresent() ? "file" : SCAN;
    }
}
