package io.delegraph.collector.facts;

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The forms that records can stand in, told by the first characters: JSON lines, a JSON or YAML list, or one below {@code facts}. */
enum FactsDocument {
    LINES {
        @Override
        Completeness read(SourceDocument document, Reporter reporter, Consumer<JsonCursor> each) {
            return JsonLines.of(JsonLimits.DEFAULT, reporter).read(document, each);
        }
    },
    JSON {
        @Override
        Completeness read(SourceDocument document, Reporter reporter, Consumer<JsonCursor> each) {
            return JsonReader.of(Syntax.JSON, JsonLimits.DEFAULT, reporter).stream(document, new Listed(each));
        }
    },
    YAML {
        @Override
        Completeness read(SourceDocument document, Reporter reporter, Consumer<JsonCursor> each) {
            return JsonReader.of(Syntax.YAML, JsonLimits.DEFAULT, reporter).stream(document, new Listed(each));
        }
    };

    private static final int ENOUGH = 1 << 12;

    /** Hands every record to the reader, in order; the document's own members first come as one without a type. */
    abstract Completeness read(SourceDocument document, Reporter reporter, Consumer<JsonCursor> each);

    /** The form of the document. */
    static FactsDocument of(SourceDocument document) {
        try (InputStream stream = document.open()) {
            return ofStart(new String(stream.readNBytes(ENOUGH), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            // Whoever reads the document meets the failure again and reports it.
            return LINES;
        }
    }

    static FactsDocument ofStart(String start) {
        String text = start.replace("\uFEFF", "").replace("\0", "").strip();
        if (text.startsWith("[")) {
            return JSON;
        }
        if (!text.startsWith("{")) {
            return YAML;
        }
        String line = text.lines().findFirst().orElse("");
        return line.contains("\"type\"") && !line.contains("\"facts\"") ? LINES : JSON;
    }

    private record Listed(Consumer<JsonCursor> each) implements JsonVisitor {
        @Override
        public boolean enters(Place place, JsonKind kind) {
            return place.equals(Place.ROOT) || (kind == JsonKind.ARRAY && place.equals(Place.ROOT.member("facts")));
        }

        @Override
        public void value(JsonCursor value) {
            each.accept(value);
        }
    }
}
