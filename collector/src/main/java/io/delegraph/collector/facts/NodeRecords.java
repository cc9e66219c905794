package io.delegraph.collector.facts;

import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Exposes;

/** Principals, credentials, tools and resources. */
record NodeRecords(SourceId source, ImpliedNodes implied, FactSink sink) {
    /** The kind that the record says, or the one that its type has when it does not. */
    static NodeKind kind(RecordFields record) {
        return record.type() == RecordType.USECASE
                ? NodeKind.RECORD
                : record.findChoice("kind").flatMap(NodeKind::findByLabel).orElseGet(() -> unstated(record));
    }

    private static NodeKind unstated(RecordFields record) {
        return switch (record.type()) {
            case PRINCIPAL -> NodeKind.SERVICE_ACCOUNT;
            case CREDENTIAL -> NodeKind.API_KEY;
            case TOOL -> record.has("server") ? NodeKind.TOOL_OP : NodeKind.TOOL_SERVER;
            case RESOURCE -> NodeKind.RESOURCE;
            case HEADER, EDGE, AWS_POLICY, USECASE, COVERAGE ->
                throw new IllegalStateException(record.type() + " is no node");
        };
    }

    boolean read(RecordFields record) {
        NodeId id = FactIds.node(record.text("id"));
        Node node = new Node(
                id,
                kind(record),
                record.findText("name").orElse(id.value()),
                labelled(record.properties()),
                Evidence.DECLARED,
                record.record().at());
        sink.fact(source, node);
        if (record.type() == RecordType.TOOL) {
            record.findText("server").ifPresent(server -> expose(FactIds.node(server), node, record));
        }
        return true;
    }

    private static Properties labelled(Properties properties) {
        boolean unsourced = properties.has(Property.LABELS) && !properties.has(Property.LABEL_SOURCE);
        return unsourced ? properties.with(Property.LABEL_SOURCE, Evidence.DECLARED.name()) : properties;
    }

    private void expose(NodeId server, Node operation, RecordFields record) {
        implied.create(server, NodeClass.TOOL, Exposes.KIND, record.record());
        sink.fact(
                source,
                new Edge(
                        Exposes.KIND,
                        server,
                        operation.id(),
                        Cap.UNLIMITED,
                        Truth.DEFINITE,
                        Properties.none(),
                        Evidence.DECLARED,
                        operation.at()));
    }
}
