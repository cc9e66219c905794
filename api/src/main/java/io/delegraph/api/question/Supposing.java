package io.delegraph.api.question;

import io.delegraph.analyzer.whatif.SnapshotEdit;
import io.delegraph.cypher.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Supposes that facts of a snapshot were gone; the snapshot stays as it is. */
public final class Supposing {
    private final Snapshot snapshot;
    private final Instant clock;

    public Supposing(Snapshot snapshot, Instant clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /**
     * The snapshot without the facts of these names.
     *
     * @throws UnknownName when one of them is none, or a conclusion
     */
    public Snapshot without(List<String> facts) {
        FactNames names = new FactNames(snapshot, clock);
        Set<String> removed = new TreeSet<>();
        facts.forEach(text -> removed.addAll(names.resolve(text)));
        return SnapshotEdit.without(snapshot, removed);
    }

    /** What is different where this holds instead. */
    public Hypothesis instead(Snapshot supposed) {
        return new Hypothesis(snapshot, supposed, clock);
    }
}
