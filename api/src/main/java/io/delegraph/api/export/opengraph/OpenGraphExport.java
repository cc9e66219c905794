package io.delegraph.api.export.opengraph;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.api.export.ExportedGraph;
import io.delegraph.api.export.JsonShape;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A payload: nodes, then edges, each in its order, written one by one. */
public final class OpenGraphExport {
    private static final String SOURCE_KIND = "Delegraph";

    private OpenGraphExport() {}

    /** Writes the graph; nodes that another tool's graph only named are left out, as they were there. */
    public static void write(ExportedGraph graph, PrintWriter out) {
        JsonShape.line(out, json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("metadata");
            json.writeStringField("source_kind", sourceKind(graph));
            json.writeEndObject();
            json.writeObjectFieldStart("graph");
            nodes(graph, json);
            edges(graph, json);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    // A graph that is wholly another tool's stays its own; one payload has one source kind.
    private static String sourceKind(ExportedGraph graph) {
        Set<String> kinds = new TreeSet<>();
        graph.nodes().stream()
                .map(StoredNode::node)
                .filter(node -> !ForeignParts.isReference(node))
                .forEach(node -> kinds.add(
                        node.properties().findText(Property.FOREIGN_SOURCE_KIND).orElse(SOURCE_KIND)));
        return kinds.size() == 1 ? kinds.iterator().next() : SOURCE_KIND;
    }

    private static void nodes(ExportedGraph graph, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("nodes");
        for (StoredNode stored : graph.nodes()) {
            node(stored.node(), Layer.FACT, json);
        }
        for (Node derived : graph.derivedNodes()) {
            node(derived, Layer.DERIVED, json);
        }
        json.writeEndArray();
    }

    private static void node(Node node, Layer layer, JsonGenerator json) throws IOException {
        if (ForeignParts.isReference(node)) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("id", OpenGraphNames.id(node.id()));
        if (ForeignParts.isForeign(node)) {
            ForeignParts.kinds(node.properties(), json);
            ForeignParts.properties(node.properties(), json);
        } else {
            json.writeArrayFieldStart("kinds");
            json.writeString(OpenGraphNames.kind(node.kind()));
            json.writeString(OpenGraphNames.kind(node.kind().nodeClass()));
            json.writeEndArray();
            OwnProperties.of(node, layer, json);
        }
        json.writeEndObject();
    }

    private static void edges(ExportedGraph graph, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("edges");
        for (StoredEdge stored : graph.edges()) {
            edge(stored.edge(), Layer.FACT, json);
        }
        for (DerivedEdge derived : graph.derivedEdges()) {
            edge(derived.edge(), Layer.DERIVED, json);
        }
        json.writeEndArray();
    }

    private static void edge(Edge edge, Layer layer, JsonGenerator json) throws IOException {
        boolean foreign = ForeignParts.isForeign(edge.properties());
        List<String> ends = edge.properties().listTexts(Property.FOREIGN_ENDS);
        json.writeStartObject();
        if (ends.size() == 2) {
            ForeignParts.raw("start", ends.get(0), json);
            ForeignParts.raw("end", ends.get(1), json);
        } else {
            end("start", OpenGraphNames.id(edge.from()), json);
            end("end", OpenGraphNames.id(edge.to()), json);
        }
        if (foreign) {
            json.writeStringField(
                    "kind", edge.properties().listTexts(Property.FOREIGN_KINDS).get(0));
            ForeignParts.properties(edge.properties(), json);
        } else {
            json.writeStringField("kind", OpenGraphNames.kind(edge.kind()));
            OwnProperties.of(edge, layer, json);
        }
        json.writeEndObject();
    }

    private static void end(String name, String id, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("value", id);
        json.writeEndObject();
    }
}
