package io.delegraph.collector.facts;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.GovernedBy;
import io.delegraph.cypher.graph.event.Allowance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What scopes stand for, and what tasks of one sort may do. A record is left out when what it allows, or until when, cannot be
 * read whole.
 */
record ScopeRecords(SourceId source, ImpliedNodes implied, Allowances allowances, FactSink sink) {
    private static final String LEFT_OUT = "The record was left out.";

    boolean mapping(RecordFields record) {
        Optional<List<Allowance>> permissions = allowances.read(record, "permissions", LEFT_OUT);
        String audience = record.text("audience");
        String scope = record.text("scope");
        permissions.ifPresent(allowed -> state(
                new NodeId("scope-mapping:" + StableHash.of(audience, scope)),
                NodeKind.SCOPE_MAPPING,
                scope + " at " + audience,
                Properties.none()
                        .with(Property.AUDIENCE, List.of(audience))
                        .with(Property.SCOPES, List.of(scope))
                        .with(Property.ALLOWANCES, texts(allowed)),
                record.record()));
        return permissions.isPresent();
    }

    boolean template(RecordFields record) {
        Optional<List<Allowance>> approved = allowances.read(record, "approved", LEFT_OUT);
        Optional<Instant> end = record.findMoment("expiresAt");
        boolean endUnread = record.has("expiresAt") && end.isEmpty();
        if (approved.isEmpty() || endUnread) {
            return false;
        }
        NodeId id = new NodeId(record.text("id"));
        String name = record.findText("name").orElse(id.value());
        Properties properties = record.properties().with(Property.ALLOWANCES, texts(approved.get()));
        state(
                id,
                NodeKind.TASK_TEMPLATE,
                name,
                end.map(until -> properties.with(Property.VALID_TO, new PropertyValue.Moment(until)))
                        .orElse(properties),
                record.record());
        record.findText("agent").map(FactIds::node).ifPresent(agent -> govern(agent, id, record.record()));
        return true;
    }

    private void govern(NodeId agent, NodeId template, JsonCursor at) {
        boolean principal = implied.declarations()
                .findClass(agent)
                .map(NodeClass.PRINCIPAL::equals)
                .orElse(true);
        if (!principal) {
            FactsProblem.UNSUITABLE_FIELD.report(at, "agent", "names something that is no principal");
            return;
        }
        implied.createAs(agent, NodeKind.AGENT, at);
        sink.fact(
                source,
                new Edge(
                        GovernedBy.KIND,
                        agent,
                        template,
                        Cap.UNLIMITED,
                        Truth.DEFINITE,
                        Properties.none(),
                        Evidence.DECLARED,
                        at.at()));
    }

    private static List<String> texts(List<Allowance> allowed) {
        return allowed.stream().map(Allowance::text).sorted().distinct().toList();
    }

    private void state(NodeId id, NodeKind kind, String name, Properties properties, JsonCursor at) {
        sink.fact(source, new Node(id, kind, name, properties, Evidence.DECLARED, at.at()));
    }
}
