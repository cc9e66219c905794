package io.delegraph.api.listing;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Epoch;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredFinding;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The last epoch of a store, read again only when there is another. One thread reads it; the others go on with the epoch
 * before, so at most two are in memory.
 */
public final class PublishedGraph {
    private static final int TRIES = 3;

    private final GraphStore store;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Held held;

    /** An epoch that was read. */
    private record Held(Optional<Epoch> epoch, Published published) {
        boolean isOf(Optional<Epoch> other) {
            return epoch.equals(other);
        }
    }

    public PublishedGraph(GraphStore store) {
        this.store = store;
    }

    /**
     * What stands, or stood until a moment ago.
     *
     * @throws ListingRefused when other scans publish faster than the first epoch can be read
     */
    public Published read() {
        Held known = held;
        if (known == null) {
            return refresh();
        }
        if (known.isOf(store.findEpoch()) || !reading.tryLock()) {
            return known.published();
        }
        try {
            return readUnlessHeld().orElse(known.published());
        } finally {
            reading.unlock();
        }
    }

    /** What was read last, without asking the store. */
    public Optional<Published> peek() {
        return Optional.ofNullable(held).map(Held::published);
    }

    /**
     * What stands now; waits until it is read.
     *
     * @throws ListingRefused when other scans publish faster than it can be read
     */
    public Published refresh() {
        reading.lock();
        try {
            return readUnlessHeld().orElseThrow(() -> new ListingRefused(ListingRefused.Reason.EPOCH_CHANGED));
        } finally {
            reading.unlock();
        }
    }

    private Optional<Published> readUnlessHeld() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Epoch> before = store.findEpoch();
            Held known = held;
            if (known != null && known.isOf(before)) {
                return Optional.of(known.published());
            }
            Published read = read(before);
            if (store.findEpoch().equals(before)) {
                held = new Held(before, read);
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }

    private Published read(Optional<Epoch> of) {
        List<Finding> findings =
                store.listFindings().stream().map(StoredFinding::finding).toList();
        Snapshot snapshot = store.snapshot();
        Derivation derivation = store.derivation();
        return Published.whole(of, findings, snapshot, derivation);
    }
}
