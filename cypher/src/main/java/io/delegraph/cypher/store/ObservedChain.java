package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.event.Observation;
import java.util.List;
import java.util.Objects;

/**
 * Observations that belong together.
 *
 * @param name         what people call it: a trace id, a conversation; unique among chains
 * @param observations by time, sequence and key
 * @param truncated    whether there were more than a chain may have
 */
public record ObservedChain(String name, List<Observation> observations, boolean truncated) {
    public ObservedChain {
        Objects.requireNonNull(name, "name");
        observations = List.copyOf(observations);
    }
}
