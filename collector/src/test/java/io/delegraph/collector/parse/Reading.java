package io.delegraph.collector.parse;

import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What one reading of a document brought. */
final class Reading {
    final List<JsonCursor> values = new ArrayList<>();
    final List<Diagnostic> diagnostics = new ArrayList<>();
    Completeness completeness = Completeness.FAILED;

    /** The whole document as one tree. */
    static Reading whole(Syntax syntax, String text) {
        return entering(syntax, JsonLimits.DEFAULT, DocumentInMemory.of(text), place -> false);
    }

    static Reading whole(String text) {
        return whole(Syntax.JSON, text);
    }

    /** The members of the containers at the places that the predicate chooses. */
    static Reading entering(Syntax syntax, JsonLimits limits, SourceDocument document, Predicate<Place> entered) {
        Reading reading = new Reading();
        Reporter reporter = Reporter.of(document.uri(), reading.diagnostics::add);
        JsonReader reader = JsonReader.of(syntax, limits, reporter);
        reading.completeness = reader.stream(document, reading.visitor(entered));
        return reading;
    }

    JsonVisitor visitor(Predicate<Place> entered) {
        return new JsonVisitor() {
            @Override
            public boolean enters(Place place, JsonKind kind) {
                return entered.test(place);
            }

            @Override
            public void value(JsonCursor value) {
                values.add(value);
            }
        };
    }

    JsonCursor value() {
        return values.get(0);
    }

    /** Each problem as {@code CODE pointer:line}. */
    List<String> problems() {
        return diagnostics.stream()
                .map(each -> each.code() + " " + each.at().pointer() + ":"
                        + each.at().line())
                .toList();
    }
}
