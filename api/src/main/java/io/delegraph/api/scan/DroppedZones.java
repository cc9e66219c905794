package io.delegraph.api.scan;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Takes zones out of facts, and counts them. Who says in which zone something lies says who may see it, so callers who are
 * limited to zones do not.
 */
final class DroppedZones implements UnaryOperator<Fact> {
    private static final SourceLocation SCAN = SourceLocation.document("delegraph:scan");

    private long count;

    @Override
    public Fact apply(Fact fact) {
        if (fact instanceof Node node && node.properties().has(Property.ZONE)) {
            count++;
            return new Node(
                    node.id(), node.kind(), node.name(), without(node.properties()), node.evidence(), node.at());
        }
        if (fact instanceof Edge edge && edge.properties().has(Property.ZONE)) {
            count++;
            return edge.withProperties(without(edge.properties()));
        }
        return fact;
    }

    private static Properties without(Properties properties) {
        Map<Property, PropertyValue> kept = new TreeMap<>(properties.values());
        kept.remove(Property.ZONE);
        return new Properties(kept);
    }

    /** What was taken out so far; empty when nothing was. */
    List<Diagnostic> describe() {
        return count == 0
                ? List.of()
                : List.of(Diagnostic.warning(
                        "SCAN_ZONES_DROPPED",
                        count + " facts say in which zone something lies. That was left out, because who asked for the"
                                + " scan is limited to zones. The estate file of a registered source says it.",
                        SCAN));
    }
}
