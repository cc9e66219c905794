package io.delegraph.analyzer.policy.aws;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import java.util.List;

/** Makes derived nodes and edges. */
final class Derived {
    private Derived() {}

    /** An edge on these grounds; the discriminator tells parallel edges apart. */
    static DerivedEdge edge(EdgeKind kind, NodeId from, NodeId to, Grounds grounds, String discriminator) {
        Properties properties = Properties.none();
        if (!discriminator.isEmpty()) {
            properties = properties.with(Property.DISCRIMINATOR, discriminator);
        }
        if (!grounds.note().isEmpty()) {
            properties = properties.with(Property.CONDITION, grounds.note());
        }
        Truth truth = grounds.truth().orElseThrow();
        Edge edge = new Edge(kind, from, to, Cap.UNLIMITED, truth, properties, Evidence.INFERRED, grounds.at());
        return new DerivedEdge(edge, grounds.why());
    }

    /** An edge that a technique draws. */
    static DerivedEdge technique(EdgeKind kind, NodeId from, NodeId to, Grounds grounds, String technique) {
        return named(edge(kind, from, to, grounds, technique), technique);
    }

    /** The edge, with the technique that it stands for. */
    static DerivedEdge named(DerivedEdge derived, String technique) {
        Edge edge = derived.edge();
        Properties named = edge.properties().with(Property.TECHNIQUE, technique);
        return new DerivedEdge(edge.withProperties(named), derived.why());
    }

    /** An edge along which nothing passes by itself: a gate says what follows. */
    static DerivedEdge structure(EdgeKind kind, NodeId from, NodeId to, Grounds grounds, String discriminator) {
        DerivedEdge open = edge(kind, from, to, grounds, discriminator);
        return new DerivedEdge(open.edge().withCap(Cap.NOTHING), open.why());
    }

    /** One requirement of a gate: any one of the permissions. */
    static DerivedEdge requires(EdgeKind kind, NodeId gate, NodeId on, String discriminator, List<Permission> anyOf) {
        Edge edge = new Edge(
                kind,
                gate,
                on,
                new Cap.Limited(Cap.Mode.AUTHORITY, anyOf),
                Truth.DEFINITE,
                Properties.none().with(Property.DISCRIMINATOR, discriminator),
                Evidence.INFERRED,
                SourceLocation.DERIVED);
        return new DerivedEdge(edge, List.of());
    }

    static Node gate(NodeId id, NodeKind kind, String name, String technique) {
        return new Node(
                id,
                kind,
                name,
                Properties.none().with(Property.TECHNIQUE, technique),
                Evidence.INFERRED,
                SourceLocation.DERIVED);
    }

    static Node session(NodeId id, PolicySubject of, String name, String explanation) {
        Properties properties = Properties.none()
                .with(Property.PROVIDER, "aws")
                .with(Property.ACCOUNT_ID, of.account())
                .with(Property.EXPLANATION, explanation);
        return new Node(
                id,
                NodeKind.SESSION,
                name,
                properties,
                Evidence.INFERRED,
                of.node().at());
    }
}
