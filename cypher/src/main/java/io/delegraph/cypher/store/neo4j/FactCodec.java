package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import java.util.List;

/** Nodes and edges as rows, and back. */
final class FactCodec {
    private FactCodec() {}

    static Row write(Node node) {
        Row row = new Row()
                .withId(Field.ID, node.id().value())
                .with(Field.KIND, node.kind().label())
                .with(Field.NAME, node.name())
                .with(Field.EVIDENCE, node.evidence().name());
        PropertiesCodec.write(node.properties(), row.values());
        return write(node.at(), row);
    }

    static Node readNode(Row row) {
        return new Node(
                new NodeId(row.id(Field.ID)),
                NodeKind.findByLabel(row.text(Field.KIND)).orElseThrow(),
                row.text(Field.NAME),
                PropertiesCodec.read(row.values()),
                row.constant(Evidence.class, Field.EVIDENCE),
                readPlace(row));
    }

    static Row write(Edge edge, Layer layer) {
        Row row = new Row()
                .with(Field.EDGE_ID, edge.id().value())
                .with(Field.LAYER, layer.name())
                .with(Field.TRUTH, edge.truth().name())
                .with(Field.EVIDENCE, edge.evidence().name());
        if (edge.cap() instanceof Cap.Limited limited) {
            row.with(Field.CAP_MODE, limited.mode().name());
            row.with(
                    Field.CAP,
                    limited.permissions().stream().map(Permission::text).toList());
        }
        PropertiesCodec.write(edge.properties(), row.values());
        return write(edge.at(), row);
    }

    static Edge readEdge(String type, NodeId from, NodeId to, Row row) {
        return readEdge(EdgeKinds.findByName(type).orElseThrow(), from, to, row);
    }

    static Edge readEdge(EdgeKind kind, NodeId from, NodeId to, Row row) {
        return new Edge(
                kind,
                from,
                to,
                readCap(row),
                row.constant(Truth.class, Field.TRUTH),
                PropertiesCodec.read(row.values()),
                row.constant(Evidence.class, Field.EVIDENCE),
                readPlace(row));
    }

    /** The labels of a node: common, layer, class and kind. */
    static List<String> labels(NodeKind kind, Layer layer) {
        return List.of(Field.ENTITY, layer.label(), kind.nodeClass().label(), kind.label());
    }

    private static Cap readCap(Row row) {
        if (!row.has(Field.CAP_MODE)) {
            return Cap.UNLIMITED;
        }
        List<Permission> permissions =
                row.texts(Field.CAP).stream().map(Permission::parse).toList();
        return new Cap.Limited(row.constant(Cap.Mode.class, Field.CAP_MODE), permissions);
    }

    private static Row write(SourceLocation at, Row row) {
        return row.with(Field.DOCUMENT, at.document())
                .with(Field.POINTER, at.pointer())
                .with(Field.LINE, at.line());
    }

    private static SourceLocation readPlace(Row row) {
        return new SourceLocation(row.text(Field.DOCUMENT), row.text(Field.POINTER), row.line());
    }
}
