package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.event.Observation;
import java.util.stream.Stream;

/**
 * Where observations live: append-only, unique by {@link io.delegraph.cypher.graph.event.EventKey}, safe against a crash
 * at any moment. Memory does not grow with the number of observations.
 *
 * <p>One writer at a time; the caller sees to that. Every method throws {@link StoreUnavailable} when the store cannot be
 * read or written.
 */
public interface EventStore extends ObservedChains, AutoCloseable {
    /** Adds observations; those that are there already change nothing. When it returns, they survive a crash. */
    EventReceipt append(Stream<? extends Observation> observations);

    @Override
    void close();
}
