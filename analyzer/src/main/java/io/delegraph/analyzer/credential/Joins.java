package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.SameSecretAs;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What sources state apart and what belongs together.
 *
 * @param secrets which credentials are one
 * @param edges   that follow: one secret under two names, a sign-on session's role, a project's user
 */
public record Joins(SecretClasses secrets, List<DerivedEdge> edges) {
    public Joins {
        edges = edges.stream().sorted().toList();
    }

    /** Joins the facts of a snapshot. */
    public static Joins of(Snapshot snapshot) {
        SecretClasses secrets = SecretClasses.of(snapshot);
        List<DerivedEdge> edges = new ArrayList<>();
        secrets.listAll().forEach(each -> sameSecret(each, snapshot).forEach(edges::add));
        SignOnRoles.join(snapshot).forEach(edges::add);
        ProjectFolders.join(snapshot).forEach(edges::add);
        return new Joins(secrets, edges);
    }

    private static Stream<DerivedEdge> sameSecret(SecretClass secret, Snapshot snapshot) {
        Node representative = node(secret.representative(), snapshot);
        return secret.members().stream()
                .filter(member -> !member.equals(representative.id()))
                .map(member -> node(member, snapshot))
                .flatMap(member -> Stream.of(
                        edge(SameSecretAs.KIND, member, representative, Truth.DEFINITE),
                        edge(SameSecretAs.KIND, representative, member, Truth.DEFINITE)));
    }

    private static Node node(NodeId id, Snapshot snapshot) {
        return snapshot.findNode(id).map(StoredNode::node).orElseThrow();
    }

    /** An edge that rests on what the two nodes say. */
    static DerivedEdge edge(EdgeKind kind, Node from, Node to, Truth truth) {
        Edge edge = new Edge(
                kind,
                from.id(),
                to.id(),
                Cap.UNLIMITED,
                truth,
                Properties.none(),
                Evidence.INFERRED,
                SourceLocation.DERIVED);
        return new DerivedEdge(edge, List.of(from.id().value(), to.id().value()));
    }
}
