package io.delegraph.collector.facts;

import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import io.delegraph.cypher.graph.edge.HasGrant;
import java.util.List;

/** Edges; one of kind HAS_GRANT with actions becomes a statement and an edge to it. */
final class EdgeRecords {
    private final SourceId source;
    private final Declarations declarations;
    private final ImpliedNodes implied;
    private final FactSink sink;

    EdgeRecords(SourceId source, Declarations declarations, ImpliedNodes implied, FactSink sink) {
        this.source = source;
        this.declarations = declarations;
        this.implied = implied;
        this.sink = sink;
    }

    boolean read(RecordFields record) {
        EdgeKind kind = record.findChoice("kind")
                .flatMap(EdgeKinds::findByName)
                .orElseThrow(() -> new IllegalStateException("The edge's kind was found to be there"));
        if (kind.equals(HasGrant.KIND) && record.has("actions")) {
            return readGrant(record);
        }
        for (String field : List.of("actions", "effect", "conditions")) {
            if (record.has(field)) {
                FactsProblem.UNSUITABLE_FIELD.report(
                        record.record(), field, "belongs to an edge of kind HAS_GRANT with actions");
            }
        }
        NodeId from = FactIds.node(record.text("from"));
        NodeId to = FactIds.node(record.text("to"));
        boolean suitable = EdgeEnds.START.fits(from, kind, declarations, record.record())
                && EdgeEnds.END.fits(to, kind, declarations, record.record());
        if (suitable) {
            implied.create(from, kind.fromClasses(), kind, record.record());
            implied.create(to, kind.toClasses(), kind, record.record());
            sink.fact(source, edge(kind, from, to, record));
        }
        return suitable;
    }

    private boolean readGrant(RecordFields record) {
        NodeId from = FactIds.node(record.text("from"));
        if (!EdgeEnds.START.fits(from, HasGrant.KIND, declarations, record.record())) {
            return false;
        }
        String target = record.text("to");
        NodeId resource = FactIds.node(target);
        implied.create(from, HasGrant.KIND.fromClasses(), HasGrant.KIND, record.record());
        if (!FactIds.pattern(target)) {
            implied.create(resource, NodeClass.RESOURCE, HasGrant.KIND, record.record());
        }
        String named =
                declarations.find(resource).map(Declarations.Declared::nativeId).orElse(target);
        var statement = GrantStatement.of(from, named, record);
        sink.fact(source, ImpliedNodes.declared(statement.node()));
        sink.fact(source, edge(HasGrant.KIND, from, statement.id(), record));
        return true;
    }

    private static Edge edge(EdgeKind kind, NodeId from, NodeId to, RecordFields record) {
        CapReader cap = CapReader.of(record);
        Truth truth = cap.understood() ? truth(record) : truth(record).and(Truth.UNKNOWN);
        Evidence evidence = record.findChoice("evidence").map(Evidence::valueOf).orElse(Evidence.DECLARED);
        return new Edge(
                kind,
                from,
                to,
                cap.cap(),
                truth,
                record.properties(),
                evidence,
                record.record().at());
    }

    // A truth that is not understood is not rounded to one that is.
    private static Truth truth(RecordFields record) {
        Truth unstated = record.has("condition") ? Truth.CONDITIONAL : Truth.DEFINITE;
        return record.findChoice("truth").map(Truth::valueOf).orElse(record.has("truth") ? Truth.UNKNOWN : unstated);
    }

    /**
     * What the edge lets through.
     *
     * @param understood false when a limit was stated and not understood: what passes is then UNKNOWN
     */
    private record CapReader(Cap cap, boolean understood) {
        static CapReader of(RecordFields record) {
            return record.record()
                    .find("cap")
                    .map(cap -> CapFields.read(cap)
                            .map(read -> new CapReader(read, true))
                            .orElse(new CapReader(Cap.UNLIMITED, false)))
                    .orElse(new CapReader(Cap.UNLIMITED, true));
        }
    }
}
