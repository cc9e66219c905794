package io.delegraph.cypher.graph;

import java.util.Comparator;
import java.util.Objects;

/**
 * A directed statement about authority or structure: {@code from} can exercise (part of) the authority of {@code to}.
 *
 * @param cap        what passes; {@link Cap#UNLIMITED} unless stated
 * @param truth      how sure; a fact read from configuration is mostly {@link Truth#DEFINITE}
 * @param properties may hold {@link Property#DISCRIMINATOR} (tells parallel edges apart) and {@link Property#CONDITION}
 */
public record Edge(
        EdgeKind kind,
        NodeId from,
        NodeId to,
        Cap cap,
        Truth truth,
        Properties properties,
        Evidence evidence,
        SourceLocation at)
        implements Fact, Comparable<Edge> {
    private static final Comparator<Edge> ORDER = Comparator.comparing(Edge::from)
            .thenComparing(edge -> edge.kind().name())
            .thenComparing(Edge::to)
            .thenComparing(Edge::discriminator);

    public Edge {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(cap, "cap");
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(properties, "properties");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(at, "place");
    }

    /** An unlimited, definite edge read from configuration. */
    public static Edge configured(EdgeKind kind, NodeId from, NodeId to, SourceLocation at) {
        return new Edge(kind, from, to, Cap.UNLIMITED, Truth.DEFINITE, Properties.none(), Evidence.CONFIGURED, at);
    }

    /** Identity: the same for the same kind, ends and discriminator, in every scan. */
    public EdgeId id() {
        return EdgeId.of(kind, from, to, discriminator());
    }

    /** What tells this edge from parallel ones of its kind; empty for most. */
    public String discriminator() {
        return properties.findText(Property.DISCRIMINATOR).orElse("");
    }

    public Edge withCap(Cap newCap) {
        return new Edge(kind, from, to, newCap, truth, properties, evidence, at);
    }

    public Edge withTruth(Truth newTruth) {
        return new Edge(kind, from, to, cap, newTruth, properties, evidence, at);
    }

    public Edge withProperties(Properties newProperties) {
        return new Edge(kind, from, to, cap, truth, newProperties, evidence, at);
    }

    @Override
    public int compareTo(Edge other) {
        return ORDER.compare(this, other);
    }
}
