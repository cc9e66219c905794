package io.delegraph.collector.secrets;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeId;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one report says. Held until the report ends, because many findings are one fact: a secret is reported
 * again for every commit, and what was found out of it in one place holds in all.
 */
final class Sightings {
    private final CollectionContext context;
    private final SourceId source;
    private final FactSink sink;
    private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
    private final Map<EdgeId, Edge> edges = new LinkedHashMap<>();
    private long records;
    private long rejected;
    private long redacted;
    private @Nullable SourceLocation firstRedacted;

    Sightings(CollectionContext context, String tool, FactSink sink) {
        this.context = context;
        this.source = SourceId.of(SecretsCollector.NAME, context.sourceName(), tool);
        this.sink = sink;
    }

    Fingerprinter fingerprinter() {
        return context.fingerprinter();
    }

    String sourceName() {
        return context.sourceName();
    }

    /** Counts a finding, whatever becomes of it. */
    void count() {
        records++;
    }

    /** A finding cannot be read for lack of something. */
    void reject(JsonCursor finding, String missing) {
        rejected++;
        SecretsProblem.UNREADABLE_FINDING.report(finding, missing);
    }

    /** A finding whose value is written as this. */
    void value(Sighting sighting, String text) {
        SourceLocation at = sighting.cursor().at();
        NodeId place = sighting.placeId(sourceName());
        if (FoundText.isRedacted(text)) {
            struckOut(sighting);
        } else if (SlotReader.read(text) instanceof Slot.Literal literal) {
            credential(sighting, literal.secret().credential(fingerprinter(), sighting.kind(), place, at));
        } else {
            SecretsProblem.NO_SECRET.report(sighting.cursor());
        }
    }

    /** A finding whose value nobody tells. */
    void struckOut(Sighting sighting) {
        SourceLocation at = sighting.cursor().at();
        redacted++;
        firstRedacted = firstRedacted == null ? at : firstRedacted;
        NodeId place = sighting.placeId(sourceName());
        credential(
                sighting,
                Node.configured(
                        place, sighting.kind(), "secret that was struck out of the report", Properties.none(), at));
    }

    /** A finding of this credential. */
    void credential(Sighting sighting, Node credential) {
        SourceLocation at = sighting.cursor().at();
        Node file = sighting.file().node(sourceName(), at);
        node(file);
        node(new Node(
                credential.id(),
                credential.kind(),
                credential.name(),
                sighting.verified(credential.properties()),
                sighting.evidence(),
                credential.at()));
        edge(new Edge(
                ContainsSecret.KIND,
                file.id(),
                credential.id(),
                Cap.UNLIMITED,
                Truth.DEFINITE,
                Properties.none().with(Property.PATH, sighting.place()),
                sighting.evidence(),
                at));
    }

    /** Something else that a finding says; what is said again adds to what is known. */
    void node(Node node) {
        nodes.merge(
                node.id(),
                node,
                (known, more) -> new Node(
                        known.id(),
                        known.kind(),
                        known.name(),
                        more.properties().overlaidBy(known.properties()),
                        known.evidence().confidence() >= more.evidence().confidence()
                                ? known.evidence()
                                : more.evidence(),
                        known.at()));
    }

    void edge(EdgeKind kind, NodeId from, NodeId to, Sighting sighting) {
        edge(new Edge(
                kind,
                from,
                to,
                Cap.UNLIMITED,
                Truth.DEFINITE,
                Properties.none(),
                sighting.evidence(),
                sighting.cursor().at()));
    }

    private void edge(Edge edge) {
        edges.putIfAbsent(edge.id(), edge);
    }

    void finish(String uri, Completeness read) {
        nodes.values().forEach(node -> sink.fact(source, node));
        edges.values().forEach(edge -> sink.fact(source, edge));
        if (firstRedacted != null) {
            sink.diagnostic(SecretsProblem.REDACTED.at(firstRedacted, redacted));
        }
        Completeness completeness = rejected > 0 ? read.and(Completeness.PARTIAL) : read;
        String reason = completeness == Completeness.COMPLETE ? "" : "Not every finding could be read: " + uri;
        sink.coverage(new Coverage(source, completeness, reason));
        sink.input(new InputReport(uri, SecretsCollector.NAME, records, records - rejected, rejected, completeness));
    }
}
