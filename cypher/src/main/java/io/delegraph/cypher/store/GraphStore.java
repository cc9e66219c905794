package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the graph lives. One scan goes through it in this order: {@link #ingest} for every source, {@link #close} once,
 * {@link #snapshot}, {@link #publish}.
 *
 * <p>One writer at a time; the caller sees to that. Every method throws {@link StoreUnavailable} when the store cannot
 * be reached or refuses.
 */
public interface GraphStore extends AutoCloseable {
    /**
     * Adds what a source states. Nodes may come after edges that name them.
     *
     * <p>Idempotent: the same facts of the same scan again change nothing. A fact that exists gets the newer properties,
     * place, scan and last-seen; its first-seen stays. An edge whose ends nobody states (in this or an earlier scan) is
     * not stored and is listed in the receipt.
     */
    IngestReceipt ingest(Scan scan, SourceId source, Stream<? extends Fact> facts);

    /**
     * Judges what the scan did not see again, per source that it covers: gone if the coverage is complete, stale if not.
     * A fact that another source still states stands. Sources that the scan does not mention are left alone.
     */
    CloseReceipt close(Scan scan, List<Coverage> coverage);

    /** One consistent read of everything that stands, with derived nodes and edges left out. */
    Snapshot snapshot();

    /**
     * Makes an analysis visible: writes its difference to the last epoch (DESIGN decision 11) and the life cycle of
     * findings: new ones open, ones not found again are resolved, ones that come back are reopened.
     */
    Epoch publish(Publication publication);

    /** The last completed epoch. */
    Optional<Epoch> findEpoch();

    /** Findings of the last completed epoch, resolved ones included, worst first. */
    List<StoredFinding> listFindings();

    /** Derived nodes and edges of the last completed epoch, in their order. */
    Derivation derivation();

    @Override
    void close();
}
