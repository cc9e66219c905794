package io.delegraph.api.scan;

import io.delegraph.analyzer.chain.rollup.RollUp;
import io.delegraph.analyzer.chain.rollup.RolledUp;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Scan;
import java.util.List;

/** Puts into the graph what all calls of the event store add up to, in place of what the last scan put there. */
final class CallTotals {
    static final CollectionReport NOTHING = new CollectionReport(List.of(), List.of(), List.of());

    private CallTotals() {}

    /** Stores the totals, and says that they are complete; does nothing where nothing was ever observed. */
    static CollectionReport store(ScanStores stores, Scan scan) {
        if (stores.events().count() == 0) {
            return NOTHING;
        }
        RolledUp totals = RollUp.of(stores.graph().snapshot(), stores.events());
        stores.graph().ingest(scan, RollUp.SOURCE, totals.facts());
        List<Coverage> complete = List.of(Coverage.complete(RollUp.SOURCE));
        stores.graph().close(scan, complete);
        return new CollectionReport(List.of(), complete, totals.diagnostics());
    }
}
