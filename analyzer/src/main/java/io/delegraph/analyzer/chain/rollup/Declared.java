package io.delegraph.analyzer.chain.rollup;

import io.delegraph.analyzer.chain.Names;
import io.delegraph.analyzer.credential.Joins;
import io.delegraph.analyzer.credential.SecretClasses;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.Exposes;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.Uses;
import io.delegraph.cypher.store.Lifecycle;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What sources declare, without what an earlier roll-up added: a name must not mean what was made of it. */
final class Declared {
    private static final int DEEPEST = 32;

    private final Snapshot snapshot;
    private final Names names;
    private final SecretClasses secrets;

    Declared(Snapshot snapshot) {
        this.snapshot = snapshot;
        List<StoredNode> declared = snapshot.nodes().stream()
                .filter(stored -> isDeclared(stored.lifecycle()))
                .toList();
        this.names = Names.of(new Snapshot(declared, List.of(), List.of()));
        this.secrets = Joins.of(snapshot).secrets();
    }

    private static boolean isDeclared(Lifecycle lifecycle) {
        return !lifecycle.sources().equals(List.of(RollUp.SOURCE));
    }

    boolean isKnown(String name) {
        return names.isKnown(name);
    }

    /** A principal of that name, else a tool. */
    Optional<NodeId> findParty(String name) {
        return names.find(name, NodeClass.PRINCIPAL).or(() -> findTool(name));
    }

    Optional<NodeId> findTool(String name) {
        return names.find(name, NodeClass.TOOL);
    }

    Optional<NodeId> findCredential(String name) {
        return names.find(name, NodeClass.CREDENTIAL);
    }

    /** The resource of that name, else the nearest listed one that it is within, by the parts of its name. */
    Optional<NodeId> findContainer(String resource) {
        String at = resource;
        for (int step = 0; step < DEEPEST && !at.isBlank(); step++) {
            Optional<NodeId> found = names.find(at, NodeClass.RESOURCE);
            if (found.isPresent()) {
                return found;
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('/'), at.lastIndexOf(':'))));
        }
        return Optional.empty();
    }

    Optional<NodeKind> findKind(NodeId id) {
        return snapshot.findNode(id).map(stored -> stored.node().kind());
    }

    /** Whether the configuration gives the credential to the tool, to its server or to one of the server's operations. */
    boolean isGiven(NodeId credential, NodeId tool) {
        List<NodeId> secret = secrets.of(credential).members();
        return Stream.concat(Stream.of(tool), relatives(tool))
                .flatMap(each -> snapshot.listEdgesFrom(each).stream())
                .map(StoredEdge::edge)
                .anyMatch(edge -> secret.contains(edge.to())
                        && (edge.kind().equals(Uses.KIND) || edge.kind().equals(Holds.KIND)));
    }

    private Stream<NodeId> relatives(NodeId tool) {
        return Stream.concat(
                snapshot.listEdgesFrom(tool).stream()
                        .map(StoredEdge::edge)
                        .filter(edge -> edge.kind().equals(Exposes.KIND))
                        .map(edge -> edge.to()),
                snapshot.listEdgesTo(tool).stream()
                        .map(StoredEdge::edge)
                        .filter(edge -> edge.kind().equals(Exposes.KIND))
                        .map(edge -> edge.from()));
    }
}
