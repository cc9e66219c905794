package io.delegraph.collector.estate;

import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Adds what the estate says to what other collectors state; edges and policies pass as they are.
 *
 * <p>Each property comes from the most specific entry that states it. A node keeps what its own source says, unless that
 * is UNKNOWN or the entry overrides.
 */
public final class EstateOverlay implements UnaryOperator<Fact> {
    private static final Set<NodeClass> SENSITIVE = Set.of(NodeClass.RESOURCE, NodeClass.LOCATION);

    private final List<EstateEntry> entries;

    EstateOverlay(List<EstateEntry> entries) {
        this.entries = entries.stream().sorted(EstateEntry.MOST_SPECIFIC_FIRST).toList();
    }

    @Override
    public Fact apply(Fact fact) {
        if (!(fact instanceof Node node)) {
            return fact;
        }
        Properties own = node.properties();
        Properties properties = own;
        Properties decided = Properties.none();
        for (EstateEntry entry : entries) {
            if (!entry.matches(node)) {
                continue;
            }
            for (var stated : entry.properties().values().entrySet()) {
                Property property = stated.getKey();
                boolean open = !decided.has(property) && suits(property, node);
                decided = decided.with(property, stated.getValue());
                if (open && (!known(own, property) || entry.standing() == EstateEntry.Standing.OVERRIDES)) {
                    properties = properties.with(property, stated.getValue());
                }
            }
        }
        return properties.equals(own)
                ? node
                : new Node(node.id(), node.kind(), node.name(), properties, node.evidence(), node.at());
    }

    private static boolean suits(Property property, Node node) {
        return switch (property) {
            case SENSITIVITY -> SENSITIVE.contains(node.kind().nodeClass());
            case NATURE -> node.kind().nodeClass() == NodeClass.PRINCIPAL;
            case VISIBILITY -> SENSITIVE.contains(node.kind().nodeClass());
            case LABELS, LABEL_SOURCE -> node.kind().nodeClass() == NodeClass.TOOL;
            default -> true;
        };
    }

    private static boolean known(Properties properties, Property property) {
        PropertyValue value = properties.values().get(property);
        return value != null && !value.equals(new PropertyValue.Text("UNKNOWN"));
    }
}
