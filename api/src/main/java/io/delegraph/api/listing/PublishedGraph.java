package io.delegraph.api.listing;

import io.delegraph.analyzer.report.CauseFinder;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.store.Epoch;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredFinding;
import java.util.List;
import java.util.Optional;

/** The last epoch of a store, read again only when there is another. */
public final class PublishedGraph {
    private static final int TRIES = 3;

    private final GraphStore store;
    private Optional<Epoch> epoch = Optional.empty();
    private Optional<Published> held = Optional.empty();

    public PublishedGraph(GraphStore store) {
        this.store = store;
    }

    /**
     * What stands.
     *
     * @throws ListingRefused when other scans publish faster than one epoch can be read
     */
    public synchronized Published read() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Epoch> before = store.findEpoch();
            if (held.isPresent() && before.equals(epoch)) {
                return held.get();
            }
            Published read = read(before);
            if (store.findEpoch().equals(before)) {
                epoch = before;
                held = Optional.of(read);
                return read;
            }
        }
        throw new ListingRefused(ListingRefused.Reason.EPOCH_CHANGED);
    }

    private Published read(Optional<Epoch> of) {
        List<Finding> findings =
                store.listFindings().stream().map(StoredFinding::finding).toList();
        Snapshot snapshot = store.snapshot();
        List<Finding> current = findings.stream().filter(Published::isCurrent).toList();
        return new Published(
                of.map(Epoch::number).orElse(0L),
                findings,
                new CauseFinder(snapshot).causesOf(current),
                CoverageDigest.of(snapshot.coverage()));
    }
}
