package io.delegraph.collector.opengraph;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.JsonVisitor;
import io.delegraph.collector.parse.Place;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Foreign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one payload node by node and edge by edge. */
final class PayloadReader implements JsonVisitor {
    private final String uri;
    private final SourceId source;
    private final KindMapping mapping;
    private final ForeignProperties properties;
    private final FactSink sink;
    private final Ends ends = new Ends();
    private Optional<String> sourceKind = Optional.empty();
    private Optional<SourceLocation> firstReference = Optional.empty();
    private Optional<SourceLocation> firstUnfit = Optional.empty();
    private long references;
    private long unfit;
    private long records;
    private long accepted;

    PayloadReader(String uri, SourceId source, KindMapping mapping, ForeignProperties properties, FactSink sink) {
        this.uri = uri;
        this.source = source;
        this.mapping = mapping;
        this.properties = properties;
        this.sink = sink;
    }

    @Override
    public boolean enters(Place place, JsonKind kind) {
        return switch (place.pointer()) {
            case "", "/graph", "/graph/nodes", "/graph/edges" -> true;
            default -> false;
        };
    }

    @Override
    public void value(JsonCursor value) {
        Place parent = value.place().parent();
        String within = parent == null ? "" : parent.pointer();
        if (within.equals("/graph/nodes")) {
            count(node(value));
        } else if (within.equals("/graph/edges")) {
            count(edge(value));
        } else if (value.pointer().equals("/metadata")) {
            sourceKind = value.findText("source_kind");
            if (records > 0) {
                OpenGraphProblem.LATE_METADATA.report(value);
            }
        }
    }

    private void count(boolean understood) {
        records++;
        accepted += understood ? 1 : 0;
    }

    private boolean node(JsonCursor value) {
        Optional<String> id = value.findText("id").filter(text -> !text.isBlank());
        Optional<List<String>> kinds = kinds(value);
        if (id.isEmpty() || kinds.isEmpty() || value.cut()) {
            OpenGraphProblem.BAD_NODE.report(value, id.isEmpty() ? "id" : "kinds");
            return false;
        }
        NodeKind kind = mapping.node(kinds.get());
        Optional<JsonCursor> held = value.findObject("properties");
        Optional<String> name =
                held.flatMap(each -> each.find("name")).map(JsonCursor::scalar).filter(text -> !text.isBlank());
        Properties kept = foreign(kinds.get(), value).with(Property.NATIVE_ID, id.get());
        sink.fact(
                source,
                new Node(Ends.id(id.get()), kind, name.orElse(id.get()), kept, Evidence.CONFIGURED, value.at()));
        ends.state(id.get(), name, kind);
        return true;
    }

    private static Optional<List<String>> kinds(JsonCursor value) {
        List<String> kinds = new ArrayList<>();
        Optional<JsonCursor> list = value.find("kinds").filter(each -> each.kind() == JsonKind.ARRAY);
        list.ifPresent(each -> each.elements().forEach(kind -> kind.text().ifPresent(kinds::add)));
        return list.filter(each -> each.elements().size() == kinds.size()).map(each -> kinds);
    }

    private Properties foreign(List<String> kinds, JsonCursor value) {
        Properties kept = Properties.none().with(Property.FOREIGN_KINDS, kinds);
        Optional<JsonCursor> held = value.findObject("properties");
        if (held.isPresent()) {
            kept = kept.with(Property.FOREIGN_PROPERTIES, properties.text(held.get()));
        }
        return sourceKind.isPresent() ? kept.with(Property.FOREIGN_SOURCE_KIND, sourceKind.get()) : kept;
    }

    private boolean edge(JsonCursor value) {
        Optional<String> kind = value.findText("kind").filter(text -> !text.isBlank());
        Optional<JsonCursor> start = value.findObject("start");
        Optional<JsonCursor> end = value.findObject("end");
        Optional<Ends.End> from = start.flatMap(ends::find);
        Optional<Ends.End> to = end.flatMap(ends::find);
        if (kind.isEmpty() || from.isEmpty() || to.isEmpty() || value.cut()) {
            OpenGraphProblem.BAD_EDGE.report(value, kind.isEmpty() ? "kind" : from.isEmpty() ? "start" : "end");
            return false;
        }
        refer(from.get(), value);
        refer(to.get(), value);
        Properties kept = foreign(List.of(kind.get()), value).with(Property.DISCRIMINATOR, kind.get());
        if (!from.get().isById() || !to.get().isById()) {
            List<String> matched = List.of(properties.end(start.orElseThrow()), properties.end(end.orElseThrow()));
            kept = kept.with(Property.FOREIGN_ENDS, matched);
        }
        sink.fact(
                source,
                new Edge(
                        kind(kind.get(), from.get(), to.get(), value),
                        from.get().id(),
                        to.get().id(),
                        Cap.UNLIMITED,
                        Truth.DEFINITE,
                        kept,
                        Evidence.CONFIGURED,
                        value.at()));
        return true;
    }

    private EdgeKind kind(String written, Ends.End from, Ends.End to, JsonCursor value) {
        Optional<EdgeKind> mapped = mapping.findEdge(written);
        Optional<EdgeKind> fitting =
                mapped.filter(kind -> kind.fromClasses().contains(from.kind().nodeClass())
                        && kind.toClasses().contains(to.kind().nodeClass()));
        if (mapped.isPresent() && fitting.isEmpty()) {
            unfit++;
            firstUnfit = firstUnfit.or(() -> Optional.of(value.at()));
        }
        return fitting.orElse(Foreign.KIND);
    }

    // What nobody states must still be there for the edge to end at.
    private void refer(Ends.End end, JsonCursor value) {
        if (end.isStated()) {
            return;
        }
        references++;
        firstReference = firstReference.or(() -> Optional.of(value.at()));
        Properties only = Properties.none().flagged(Property.FOREIGN_REFERENCE, new PropertyValue.Flag(true));
        sink.fact(source, new Node(end.id(), NodeKind.FOREIGN, end.name(), only, Evidence.CONFIGURED, value.at()));
    }

    /** Says what became of the document. */
    void finish(Completeness parsed) {
        firstReference.ifPresent(at -> sink.diagnostic(OpenGraphProblem.REFERENCES.at(at, references)));
        firstUnfit.ifPresent(at -> sink.diagnostic(OpenGraphProblem.UNFIT_EDGE.at(at, unfit)));
        Completeness completeness =
                accepted == records || parsed == Completeness.FAILED ? parsed : parsed.and(Completeness.PARTIAL);
        String reason =
                completeness == Completeness.COMPLETE ? "" : "Not every node and edge could be understood: " + uri;
        sink.coverage(new Coverage(source, completeness, reason));
        sink.input(new InputReport(uri, OpenGraphCollector.NAME, records, accepted, records - accepted, completeness));
    }
}
