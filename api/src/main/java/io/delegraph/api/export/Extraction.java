package io.delegraph.api.export;

import io.delegraph.analyzer.report.Cause;
import io.delegraph.api.finding.CaseBook;
import io.delegraph.api.listing.ListingRefused;
import io.delegraph.api.listing.Published;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.store.Epoch;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.StoredFinding;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what is handed on: what was published, since when it is known, and what people made of it. */
public final class Extraction {
    private final GraphStore store;
    private final CaseBook cases;
    private final Clock clock;

    /** The clock says whether decisions still hold. */
    public Extraction(GraphStore store, CaseBook cases, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The chosen findings of an epoch, with everything that they name and the reader may see.
     *
     * @throws ListingRefused when the store holds another epoch by now
     */
    public Extract of(Published published, List<Finding> chosen) {
        Optional<Epoch> epoch = store.findEpoch();
        Map<String, StoredFinding> stored = store.listFindings().stream()
                .collect(Collectors.toMap(each -> each.finding().id(), Function.identity()));
        if (epoch.map(Epoch::number).orElse(0L) != published.epoch()
                || !store.findEpoch().equals(epoch)) {
            throw new ListingRefused(ListingRefused.Reason.EPOCH_CHANGED);
        }
        NodeNames nodes =
                NodeNames.of(published.snapshot(), published.derivation().nodes());
        Triage triage = Triage.of(cases, clock.instant(), published.sight()::mayShow);
        Map<String, SourceLocation> causes =
                published.causes().stream().collect(Collectors.toMap(Cause::fact, Cause::source));
        List<Exported> findings = chosen.stream()
                .flatMap(finding -> Stream.ofNullable(stored.get(finding.id()))
                        .map(known -> new Exported(
                                finding,
                                place(finding, causes, nodes),
                                known.firstSeen(),
                                known.lastSeen(),
                                triage.assignee(finding),
                                triage.verdict(finding))))
                .toList();
        return new Extract(epoch, published.coverage(), findings, List.of(), nodes);
    }

    private static SourceLocation place(Finding finding, Map<String, SourceLocation> causes, NodeNames nodes) {
        Stream<SourceLocation> cause = Stream.ofNullable(causes.get(finding.cause()));
        Stream<SourceLocation> steps = finding.path().stream().map(PathStep::at);
        Stream<SourceLocation> subjects =
                finding.subjects().stream().flatMap(subject -> nodes.find(subject.id()).map(Node::at).stream());
        return Stream.of(cause, steps, subjects)
                .flatMap(Function.identity())
                .filter(at -> !at.equals(SourceLocation.DERIVED))
                .findFirst()
                .orElse(SourceLocation.DERIVED);
    }
}
