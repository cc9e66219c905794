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
import java.util.Optional;

/** Principals, credentials, tools and resources. */
record NodeRecords(SourceId source, ImpliedNodes implied, FactSink sink) {
    /** The kind that the record says, or the one that its type has when it does not. */
    static NodeKind kind(RecordFields record) {
        return switch (record.type()) {
            case USECASE -> NodeKind.RECORD;
            case TASK_TEMPLATE -> NodeKind.TASK_TEMPLATE;
            default -> record.findChoice("kind").flatMap(NodeKind::findByLabel).orElseGet(() -> unstated(record));
        };
    }

    private static NodeKind unstated(RecordFields record) {
        return switch (record.type()) {
            case PRINCIPAL -> arn(record).flatMap(ArnParts::findKind).orElse(NodeKind.SERVICE_ACCOUNT);
            case CREDENTIAL -> NodeKind.API_KEY;
            case TOOL -> record.has("server") ? NodeKind.TOOL_OP : NodeKind.TOOL_SERVER;
            case RESOURCE -> NodeKind.RESOURCE;
            default -> throw new IllegalStateException(record.type() + " is no node");
        };
    }

    boolean read(RecordFields record) {
        NodeId id = FactIds.node(record.text("id"));
        Node node = new Node(
                id,
                kind(record),
                record.findText("name").orElseGet(() -> unstatedName(id, record)),
                labelled(stated(record)),
                Evidence.DECLARED,
                record.record().at());
        sink.fact(source, node);
        if (record.type() == RecordType.TOOL) {
            record.findText("server").ifPresent(server -> expose(FactIds.node(server), node, record));
        }
        return true;
    }

    private static Optional<ArnParts> arn(RecordFields record) {
        return record.findText("id").flatMap(ArnParts::find);
    }

    private static String unstatedName(NodeId id, RecordFields record) {
        return arn(record)
                .filter(parts -> !parts.type().isEmpty())
                .map(ArnParts::name)
                .orElseGet(id::value);
    }

    // What is called by its ARN has said its provider, account and native id.
    private static Properties stated(RecordFields record) {
        Properties own = record.properties();
        return arn(record).map(parts -> parts.properties().overlaidBy(own)).orElse(own);
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
