package io.delegraph.api.wiring;

import io.delegraph.api.finding.CaseView;
import io.delegraph.api.finding.SqlCases;
import io.delegraph.api.scan.ScanStores;
import io.delegraph.api.state.DeferredState;
import io.delegraph.api.state.StateChoice;
import io.delegraph.cypher.server.RunningServer;
import io.delegraph.cypher.server.WriterLease;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.event.SpillingEventStore;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A store that is ready.
 *
 * @param state what analysts must not edit; opened on demand
 * @param data   folder that the right to write belongs to; empty for a store that nobody else can see
 * @param server the embedded one, if the store is in it
 * @param exceptions file of acceptances that every scan into the store applies
 */
public record OpenStore(
        GraphStore graph,
        EventStore events,
        DeferredState state,
        Optional<Path> data,
        Optional<RunningServer> server,
        Optional<Path> exceptions)
        implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** A store whose scans apply no exceptions file. */
    public OpenStore(
            GraphStore graph,
            EventStore events,
            DeferredState state,
            Optional<Path> data,
            Optional<RunningServer> server) {
        this(graph, events, state, data, server, Optional.empty());
    }

    /** The same store, whose scans apply this file. */
    public OpenStore excepting(Optional<Path> file) {
        return new OpenStore(graph, events, state, data, server, file);
    }

    static OpenStore memory() {
        return new OpenStore(
                new MemoryGraphStore(),
                new SpillingEventStore(),
                new DeferredState(new StateChoice.Memory()),
                Optional.empty(),
                Optional.empty());
    }

    /** Where a scan puts what it reads. */
    public ScanStores scanned() {
        return new ScanStores(graph, events);
    }

    /** What was decided about findings that were published at this time, which is taken for now. */
    public CaseView decisions(Instant now) {
        return new CaseView(remembers() ? new SqlCases(state.get()).all() : Map.of(), now, now);
    }

    /** Whether a scan's findings can have been decided about: a store that is gone in a moment has no state worth opening. */
    public boolean remembers() {
        return data.isPresent() || exceptions.isPresent();
    }

    /**
     * The right to write, held until closed; waits while another process has it, and says so.
     *
     * @throws io.delegraph.cypher.server.ServerUnavailable when the other does not end in time
     */
    public WriterRight acquireWriterRight(Consumer<String> messages) {
        return data.map(folder -> WriterRight.of(WriterLease.acquire(folder, PATIENCE, messages)))
                .orElse(WriterRight.UNCONTESTED);
    }

    @Override
    public void close() {
        graph.close();
        events.close();
        state.close();
        server.ifPresent(RunningServer::close);
    }
}
