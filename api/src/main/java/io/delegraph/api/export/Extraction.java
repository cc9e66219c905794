package io.delegraph.api.export;

import io.delegraph.analyzer.report.Cause;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what is handed on from a store. */
public final class Extraction {
    private final GraphStore store;
    private final Triage triage;

    public Extraction(GraphStore store, Triage triage) {
        this.store = store;
        this.triage = triage;
    }

    /**
     * The chosen findings of an epoch, with everything that they name.
     *
     * @throws ListingRefused when the store holds another epoch by now
     */
    public Extract of(Published published, List<Finding> chosen) {
        Optional<Epoch> epoch = store.findEpoch();
        Map<String, StoredFinding> stored = store.listFindings().stream()
                .collect(Collectors.toMap(each -> each.finding().id(), Function.identity()));
        NodeNames nodes = NodeNames.of(store.snapshot(), store.derivation().nodes());
        if (epoch.map(Epoch::number).orElse(0L) != published.epoch()
                || !store.findEpoch().equals(epoch)) {
            throw new ListingRefused(ListingRefused.Reason.EPOCH_CHANGED);
        }
        Map<String, SourceLocation> causes =
                published.causes().stream().collect(Collectors.toMap(Cause::fact, Cause::source));
        List<Exported> findings = chosen.stream()
                .flatMap(finding -> Stream.ofNullable(stored.get(finding.id()))
                        .map(known -> exported(finding, known, place(finding, causes, nodes))))
                .toList();
        return new Extract(epoch, published.coverage(), findings, List.of(), nodes);
    }

    private Exported exported(Finding finding, StoredFinding known, SourceLocation at) {
        return new Exported(
                finding, at, known.firstSeen(), known.lastSeen(), triage.assignee(finding), triage.verdict(finding));
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
