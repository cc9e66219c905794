package io.delegraph.collector.otel.meaning;

import io.delegraph.cypher.graph.event.Party;
import java.util.List;
import java.util.Optional;

/**
 * The calls of a trace.
 *
 * @param calls in the order of the document
 */
record FoundCalls(List<Found> calls) {
    FoundCalls {
        calls = List.copyOf(calls);
    }

    /**
     * One of them.
     *
     * @param around what holds within its outermost span
     * @param caller who made it; empty when nothing says so
     * @param isCall whether somebody made it: the first agent of a trace was asked, by whoever it was
     */
    record Found(CallGroup group, Around around, Optional<Party> caller, boolean isCall) {}
}
