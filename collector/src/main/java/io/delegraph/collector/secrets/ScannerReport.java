package io.delegraph.collector.secrets;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.JsonLimits;
import io.delegraph.collector.parse.JsonLines;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.JsonVisitor;
import io.delegraph.collector.parse.Place;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic;
import java.util.function.Consumer;

/** One report, read finding by finding. */
record ScannerReport(
        SourceDocument document,
        DocumentHead head,
        ReportFormat format,
        Sightings sightings,
        Consumer<Diagnostic> problems)
        implements JsonVisitor {
    Completeness read() {
        Reporter reporter = Reporter.of(document.uri(), problems);
        if (hasLines()) {
            return JsonLines.of(JsonLimits.DEFAULT, reporter).read(document, this::value);
        }
        // Several values without lines of their own are what tools for reading JSON make of lines.
        return JsonReader.of(Syntax.JSON, JsonLimits.DEFAULT, reporter).streamAll(document, this);
    }

    private boolean hasLines() {
        String first = head.text().strip().lines().findFirst().orElse("");
        return format.mayHaveLines() && first.startsWith("{") && first.endsWith("}");
    }

    @Override
    public boolean enters(Place place, JsonKind kind) {
        return format.reader().enters(place, kind);
    }

    @Override
    public void value(JsonCursor value) {
        format.reader().read(value, sightings);
    }
}
