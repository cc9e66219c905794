package io.delegraph.collector.estate;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonLimits;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads estate files, and remembers them for {@link #overlay}: one collector per scan, used before the others. Not one of
 * {@code Collectors}: it reads only what it is handed.
 */
public final class EstateCollector implements Collector {
    /** The collector's name, and the start of its source ids. */
    public static final String NAME = "estate";

    private final List<EstateEntry> entries = new ArrayList<>();
    private final List<EstateRoute> routes = new ArrayList<>();

    @Override
    public String name() {
        return NAME;
    }

    /** Every document that it is handed is an estate file; one that is not becomes diagnostics. */
    @Override
    public boolean recognises(DocumentHead head) {
        return true;
    }

    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink sink) {
        SourceId source = SourceId.of(NAME, context.sourceName(), "estate");
        List<Diagnostic> errors = new ArrayList<>();
        Reporter reporter = Reporter.of(document.uri(), problem -> {
            sink.diagnostic(problem);
            if (problem.severity() == Diagnostic.Severity.ERROR) {
                errors.add(problem);
            }
        });
        EstateReader reader = new EstateReader(source, sink);
        Optional<JsonCursor> tree =
                JsonReader.of(Syntax.YAML, JsonLimits.DEFAULT, reporter).tree(document);
        tree.ifPresent(reader::read);
        entries.addAll(reader.entries());
        routes.addAll(reader.routes());
        Completeness completeness = completeness(reader, errors);
        String reason =
                completeness == Completeness.COMPLETE ? "" : "Not every entry was understood: " + document.uri();
        sink.coverage(new Coverage(source, completeness, reason));
        sink.input(new InputReport(
                document.uri(),
                NAME,
                reader.accepted() + reader.rejected(),
                reader.accepted(),
                reader.rejected(),
                completeness));
    }

    private static Completeness completeness(EstateReader reader, List<Diagnostic> errors) {
        if (errors.isEmpty() && reader.rejected() == 0) {
            return Completeness.COMPLETE;
        }
        return reader.accepted() == 0 ? Completeness.FAILED : Completeness.PARTIAL;
    }

    /** Where the files that were read so far send findings. */
    public List<EstateRoute> routes() {
        return List.copyOf(routes);
    }

    /** What the files that were read so far say of other collectors' nodes. */
    public EstateOverlay overlay() {
        return new EstateOverlay(entries);
    }
}
