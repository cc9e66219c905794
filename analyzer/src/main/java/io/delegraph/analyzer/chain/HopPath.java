package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Called;
import io.delegraph.cypher.graph.edge.DelegatedTo;
import io.delegraph.cypher.graph.edge.Presented;
import java.util.ArrayList;
import java.util.List;

/** A hop as a path: who asked, who acted, with what, on what. Every step stands where the call was read. */
final class HopPath {
    private HopPath() {}

    static List<PathStep> of(Hop hop) {
        List<PathStep> steps = new ArrayList<>();
        Node actor = hop.actor();
        hop.subject()
                .filter(subject -> !subject.id().equals(actor.id()))
                .ifPresent(subject -> steps.add(step(subject.id(), DelegatedTo.KIND, actor.id(), hop)));
        hop.credential().ifPresent(credential -> steps.add(step(actor.id(), Presented.KIND, credential.id(), hop)));
        NodeId from = hop.credential().map(Node::id).orElse(actor.id());
        NodeId to = new NodeId(hop.call()
                .deed()
                .resource()
                .or(() -> hop.call().deed().tool())
                .orElse(hop.call().deed().action()));
        steps.add(step(from, Called.KIND, to, hop));
        return steps;
    }

    private static PathStep step(NodeId from, EdgeKind kind, NodeId to, Hop hop) {
        String note = kind.equals(Called.KIND) ? hop.call().deed().action() : "";
        return new PathStep(
                from, kind.name(), to, Truth.DEFINITE, note, hop.call().at());
    }
}
