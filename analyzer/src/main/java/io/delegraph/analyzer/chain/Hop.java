package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.Objects;
import java.util.Optional;

/**
 * A call of a chain, with what its names mean in the graph.
 *
 * @param index      place in the chain, from 0
 * @param actor      who made it
 * @param subject    for whom: as its record says, else as the chain's request says
 * @param credential that it presented
 * @param logged     whom the resource's log names, where that is not the actor
 */
public record Hop(
        int index,
        ObservedCall call,
        Node actor,
        Optional<Node> subject,
        Optional<Node> credential,
        Optional<Node> logged,
        Link link) {
    public Hop {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(logged, "logged");
        Objects.requireNonNull(link, "link");
    }
}
