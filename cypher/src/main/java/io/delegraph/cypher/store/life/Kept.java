package io.delegraph.cypher.store.life;

import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.SourceId;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact as a store keeps it, tombstones included.
 *
 * @param fact what all sightings since it was last gone say together
 */
public record Kept<F extends Fact>(F fact, Life life) {
    public Kept {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(life, "life");
    }

    /** The node after this sighting of it. */
    public static Kept<Node> node(Optional<Kept<Node>> earlier, Node sighting, Scan scan, SourceId source) {
        return earlier.filter(Kept::stands)
                .map(kept -> {
                    boolean anew = isStatement(sighting) && kept.isReadAnew(sighting, scan, source);
                    Node now = anew ? sighting : merge(kept.fact(), sighting);
                    return new Kept<>(now, kept.life().seen(scan, source));
                })
                .orElseGet(() -> new Kept<>(sighting, Life.begin(scan, source)));
    }

    /** The edge after this sighting of it. */
    public static Kept<Edge> edge(Optional<Kept<Edge>> earlier, Edge sighting, Scan scan, SourceId source) {
        return earlier.filter(Kept::stands)
                .map(kept -> {
                    Edge now = kept.isReadAnew(sighting, scan, source) ? sighting : merge(kept.fact(), sighting);
                    return new Kept<>(now, kept.life().seen(scan, source));
                })
                .orElseGet(() -> new Kept<>(sighting, Life.begin(scan, source)));
    }

    // A statement stands in one place and is read whole there; other things are told of piece by piece.
    private static boolean isStatement(Node node) {
        return node.kind() == NodeKind.GRANT || node.kind() == NodeKind.CEILING;
    }

    // What the only source that states it says now, in the document where it said it before, is all that it says: a
    // condition
    // that is no longer there must not go on to hold.
    private boolean isReadAnew(Fact sighting, Scan scan, SourceId source) {
        return !life.scan().equals(scan.id())
                && fact.at().document().equals(sighting.at().document())
                && life.sightings().stream().allMatch(each -> each.source().equals(source));
    }

    /** Whether the fact is active or stale. */
    public boolean stands() {
        return life.state() != FactState.GONE;
    }

    public Kept<F> withLife(Life newLife) {
        return new Kept<>(fact, newLife);
    }

    /** The later sighting, with what only the earlier one states; what is merely inferred changes no sighting that is not. */
    static Node merge(Node earlier, Node later) {
        boolean weaker = later.evidence() == Evidence.INFERRED && earlier.evidence() != Evidence.INFERRED;
        Node better = weaker ? earlier : later;
        Node other = weaker ? later : earlier;
        return new Node(
                better.id(),
                better.kind(),
                better.name(),
                other.properties().overlaidBy(better.properties()),
                better.evidence(),
                better.at());
    }

    /** The later sighting, with what only the earlier one states. */
    static Edge merge(Edge earlier, Edge later) {
        return later.withProperties(earlier.properties().overlaidBy(later.properties()));
    }
}
