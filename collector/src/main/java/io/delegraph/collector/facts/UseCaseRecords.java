package io.delegraph.collector.facts;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.OwnedBy;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What agents are registered for: a record, with the agent and its tools registered as it, and the agent's owners.
 *
 * <p>The record is called {@code usecase:<agent>} unless it has an id.
 */
record UseCaseRecords(SourceId source, ImpliedNodes implied, FactSink sink) {
    private static final List<String> OWNERS = List.of("business", "technical");

    boolean read(RecordFields record) {
        NodeId agent = FactIds.node(record.text("agent"));
        JsonCursor at = record.record();
        if (!is(agent, NodeClass.PRINCIPAL, at)) {
            return false;
        }
        NodeId registration = new NodeId(record.findText("id").orElse("usecase:" + agent));
        String name = record.findText("name").orElse(registration.value());
        sink.fact(
                source, new Node(registration, NodeKind.RECORD, name, record.properties(), Evidence.DECLARED, at.at()));
        implied.createAs(agent, NodeKind.AGENT, at);
        state(RegisteredAs.KIND, agent, registration, Properties.none(), at);
        record.listTexts("tools").stream().map(FactIds::node).distinct().forEach(tool -> tool(tool, registration, at));
        owners(agent, record);
        return true;
    }

    private void tool(NodeId tool, NodeId registration, JsonCursor at) {
        if (is(tool, NodeClass.TOOL, at)) {
            implied.createAs(tool, NodeKind.TOOL_SERVER, at);
            state(RegisteredAs.KIND, tool, registration, Properties.none(), at);
        }
    }

    // A registration could start at more than what a use case is about.
    private boolean is(NodeId id, NodeClass wanted, JsonCursor at) {
        Optional<NodeClass> found = implied.declarations().findClass(id);
        boolean fits = found.isEmpty() || found.get() == wanted;
        if (!fits) {
            FactsProblem.WRONG_END.report(
                    at, RegisteredAs.KIND.name(), "start", found.orElseThrow().label(), wanted.label());
        }
        return fits;
    }

    private void owners(NodeId agent, RecordFields record) {
        Map<String, JsonCursor> stated =
                record.record().findObject("owner").map(JsonCursor::members).orElse(Map.of());
        for (String role : OWNERS) {
            Optional<JsonCursor> written = Optional.ofNullable(stated.get(role));
            written.flatMap(JsonCursor::text)
                    .filter(owner -> !owner.isBlank())
                    .map(FactIds::node)
                    .ifPresent(owner -> owner(agent, owner, role, written.orElseThrow()));
        }
        stated.forEach((role, value) -> {
            if (!OWNERS.contains(role)) {
                FactsProblem.UNKNOWN_FIELD.report(value, "usecase owner", RecordFields.printable(role));
            }
        });
    }

    private void owner(NodeId agent, NodeId owner, String role, JsonCursor at) {
        if (EdgeEnds.END.fits(owner, OwnedBy.KIND, implied.declarations(), at)) {
            implied.createNamed(owner, NodeKind.OWNER, at);
            state(OwnedBy.KIND, agent, owner, Properties.none().with(Property.DISCRIMINATOR, role), at);
        }
    }

    private void state(EdgeKind kind, NodeId from, NodeId to, Properties properties, JsonCursor at) {
        sink.fact(
                source,
                new Edge(kind, from, to, Cap.UNLIMITED, Truth.DEFINITE, properties, Evidence.DECLARED, at.at()));
    }
}
