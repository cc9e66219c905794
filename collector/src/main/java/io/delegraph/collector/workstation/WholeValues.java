package io.delegraph.collector.workstation;

import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.JsonLimits;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.JsonVisitor;
import io.delegraph.collector.parse.Place;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Completeness;
import java.util.function.Consumer;

/** Hands on each object at the top of a document of JSON or YAML, as one tree. */
record WholeValues(UserFacts facts, Consumer<JsonCursor> each) implements JsonVisitor {
    static Completeness read(SourceDocument document, Syntax syntax, UserFacts facts, Consumer<JsonCursor> each) {
        Reporter reporter = Reporter.of(document.uri(), facts::diagnostic);
        JsonReader reader = JsonReader.of(syntax, JsonLimits.DEFAULT, reporter);
        return reader.streamAll(document, new WholeValues(facts, each));
    }

    @Override
    public boolean enters(Place place, JsonKind kind) {
        return false;
    }

    @Override
    public void value(JsonCursor value) {
        boolean nothing = value.kind() == JsonKind.NULL;
        if (value.kind() == JsonKind.OBJECT) {
            each.accept(value);
        } else if (!nothing) {
            facts.reject(WorkstationProblem.UNREADABLE_ENTRY, value.at(), "object");
        }
    }
}
