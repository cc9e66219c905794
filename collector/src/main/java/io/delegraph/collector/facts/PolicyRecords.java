package io.delegraph.collector.facts;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.policy.PolicyHeading;
import io.delegraph.collector.parse.policy.PolicyReader;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.AttachedTo;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.LimitedBy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * AWS policies that come by themselves. Their statements get the id {@code <target>/<kind>/<name>#0} and so on; the name
 * is {@code policy} when there is none, and the second of one name gets {@code ~2}.
 */
final class PolicyRecords {
    private final SourceId source;
    private final ImpliedNodes implied;
    private final FactSink sink;
    private final Map<String, Integer> prefixes = new HashMap<>();

    PolicyRecords(SourceId source, ImpliedNodes implied, FactSink sink) {
        this.source = source;
        this.implied = implied;
        this.sink = sink;
    }

    boolean read(RecordFields record) {
        PolicyType type = record.findChoice("kind")
                .map(kind -> PolicyType.valueOf(kind.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalStateException("The policy's kind was found to be there"));
        NodeId target = FactIds.policyTarget(record.text("target"));
        String name = record.findText("name").orElse("");
        String prefix = distinct(
                target + "/" + type.name().toLowerCase(Locale.ROOT) + "/" + (name.isEmpty() ? "policy" : name));
        JsonCursor document = record.record().members().getOrDefault("document", record.record());
        EdgeKind kind = attachment(type);
        EdgeEnds end = kind.equals(AttachedTo.KIND) ? EdgeEnds.END : EdgeEnds.START;
        if (!end.fits(target, kind, implied.declarations(), record.record())) {
            return false;
        }
        implied.createTarget(target, record.text("target"), targetClass(type), kind, record.record());
        for (Statement statement : PolicyReader.read(document, PolicyHeading.inForce(type, prefix, name))) {
            sink.fact(source, statement.node());
            sink.fact(
                    source,
                    end == EdgeEnds.END
                            ? edge(kind, statement.id(), target, statement.at())
                            : edge(kind, target, statement.id(), statement.at()));
        }
        return true;
    }

    private String distinct(String prefix) {
        int times = prefixes.merge(prefix, 1, Integer::sum);
        return times == 1 ? prefix : prefix + "~" + times;
    }

    private static NodeClass targetClass(PolicyType type) {
        return switch (type) {
            case IDENTITY, TRUST, BOUNDARY, SESSION -> NodeClass.PRINCIPAL;
            case RESOURCE, SCP, RCP -> NodeClass.RESOURCE;
        };
    }

    private static EdgeKind attachment(PolicyType type) {
        return switch (type) {
            case IDENTITY -> HasGrant.KIND;
            case RESOURCE, TRUST -> AttachedTo.KIND;
            case SCP, RCP, BOUNDARY, SESSION -> LimitedBy.KIND;
        };
    }

    private static Edge edge(EdgeKind kind, NodeId from, NodeId to, SourceLocation at) {
        return new Edge(kind, from, to, Cap.UNLIMITED, Truth.DEFINITE, Properties.none(), Evidence.CONFIGURED, at);
    }
}
