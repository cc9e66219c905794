package io.delegraph.api.export.graphml;

import io.delegraph.api.export.ExportedGraph;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.store.Lifecycle;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Nodes, then edges, each in its order; written one by one. */
public final class GraphmlExport {
    private final GraphmlWriter xml;

    private GraphmlExport(GraphmlWriter xml) {
        this.xml = xml;
    }

    public static void write(ExportedGraph graph, PrintWriter out) {
        try {
            GraphmlWriter xml = new GraphmlWriter(out);
            new GraphmlExport(xml).write(graph);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("GraphML could not be written", e);
        }
    }

    private void write(ExportedGraph graph) throws XMLStreamException {
        xml.begin(occurring(graph));
        for (StoredNode stored : graph.nodes()) {
            begin(stored.node(), Layer.FACT);
            life(stored.lifecycle());
            end(stored.node().properties());
        }
        for (Node node : graph.derivedNodes()) {
            begin(node, Layer.DERIVED);
            end(node.properties());
        }
        for (StoredEdge stored : graph.edges()) {
            begin(stored.edge(), Layer.FACT);
            life(stored.lifecycle());
            end(stored.edge().properties());
        }
        for (DerivedEdge derived : graph.derivedEdges()) {
            begin(derived.edge(), Layer.DERIVED);
            xml.data(GraphmlKey.WHY, String.join("\n", derived.why()));
            end(derived.edge().properties());
        }
        xml.close();
    }

    private static Set<Property> occurring(ExportedGraph graph) {
        Set<Property> occurring = EnumSet.noneOf(Property.class);
        graph.nodes()
                .forEach(each ->
                        occurring.addAll(each.node().properties().values().keySet()));
        graph.derivedNodes()
                .forEach(each -> occurring.addAll(each.properties().values().keySet()));
        graph.edges()
                .forEach(each ->
                        occurring.addAll(each.edge().properties().values().keySet()));
        graph.derivedEdges()
                .forEach(each ->
                        occurring.addAll(each.edge().properties().values().keySet()));
        return occurring;
    }

    private void begin(Node node, Layer layer) throws XMLStreamException {
        xml.beginNode(id(node.id()));
        xml.data(GraphmlKey.ID, node.id().value());
        xml.data(GraphmlKey.KIND, node.kind().label());
        xml.data(GraphmlKey.NAME, node.name());
        xml.data(
                GraphmlKey.LABELS,
                ":" + node.kind().nodeClass().label() + ":" + node.kind().label());
        xml.data(GraphmlKey.LAYER, layer.name());
        xml.data(GraphmlKey.EVIDENCE, node.evidence().name());
        place(node.at());
    }

    private void begin(Edge edge, Layer layer) throws XMLStreamException {
        xml.beginEdge("e" + edge.id().value(), id(edge.from()), id(edge.to()));
        xml.data(GraphmlKey.ID, edge.id().value());
        xml.data(GraphmlKey.KIND, edge.kind().name());
        xml.data(GraphmlKey.LAYER, layer.name());
        xml.data(GraphmlKey.TRUTH, edge.truth().name());
        xml.data(GraphmlKey.CAP, edge.cap().text());
        xml.data(GraphmlKey.EVIDENCE, edge.evidence().name());
        place(edge.at());
    }

    private static String id(NodeId id) {
        return "n" + StableHash.of("graphml", id.value());
    }

    private void place(SourceLocation at) throws XMLStreamException {
        xml.data(GraphmlKey.DOCUMENT, at.document());
        xml.data(GraphmlKey.POINTER, at.pointer());
        xml.data(GraphmlKey.LINE, at.line() == 0 ? "" : Integer.toString(at.line()));
    }

    private void life(Lifecycle life) throws XMLStreamException {
        xml.data(GraphmlKey.STATE, life.state().name());
        xml.data(GraphmlKey.FIRST_SEEN, life.firstSeen().toString());
        xml.data(GraphmlKey.LAST_SEEN, life.lastSeen().toString());
    }

    private void end(Properties properties) throws XMLStreamException {
        for (Map.Entry<Property, PropertyValue> each : properties.values().entrySet()) {
            xml.data(GraphmlWriter.propertyKey(each.getKey()), text(each.getValue()));
        }
        xml.end();
    }

    private static String text(PropertyValue value) {
        if (value instanceof PropertyValue.Text text) {
            return text.value();
        }
        if (value instanceof PropertyValue.Texts texts) {
            return String.join("\n", texts.values());
        }
        if (value instanceof PropertyValue.Whole whole) {
            return Long.toString(whole.value());
        }
        if (value instanceof PropertyValue.Flag flag) {
            return Boolean.toString(flag.value());
        }
        return ((PropertyValue.Moment) value).value().toString();
    }
}
