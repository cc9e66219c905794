package io.delegraph.collector.otel.format;

import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonLimits;
import io.delegraph.collector.parse.JsonLines;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Completeness;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads documents of one object, of several, of a list, or of one object per line, which may be cut short by itself. */
final class JsonTraces {
    private JsonTraces() {}

    static Completeness read(SourceDocument document, Reporter reporter, JsonSpans spans) {
        Completeness completeness = isLines(document)
                ? JsonLines.of(JsonLimits.DEFAULT, reporter).read(document, line -> descend(line, spans))
                : JsonReader.of(Syntax.JSON, JsonLimits.DEFAULT, reporter).streamAll(document, spans);
        spans.end();
        return completeness;
    }

    private static void descend(JsonCursor value, JsonSpans spans) {
        boolean container = !value.members().isEmpty() || !value.elements().isEmpty();
        if (container && spans.enters(value.place(), value.kind())) {
            value.members().values().forEach(member -> descend(member, spans));
            value.elements().forEach(element -> descend(element, spans));
        } else {
            spans.value(value);
        }
    }

    /** Whether the first line that is not blank is an object of its own, as what stands on the next one tells. */
    private static boolean isLines(SourceDocument document) {
        try (InputStream bytes = new BufferedInputStream(document.open())) {
            int first = 0;
            int last = 0;
            boolean below = false;
            int next = bytes.read();
            for (int count = 0; next >= 0 && count < JsonLimits.DEFAULT.lineBytes(); count++) {
                boolean blank = next <= ' ';
                if (!blank && below) {
                    return first == '{' && (next == '{' || last == '}');
                }
                below |= next == '\n' && first != 0;
                first = blank || first != 0 ? first : next;
                last = blank ? last : next;
                next = bytes.read();
            }
        } catch (IOException unreadable) {
            // Whoever reads the document meets the failure again and reports it.
        }
        return false;
    }
}
