package io.delegraph.collector.transcript;

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
import java.util.List;
import java.util.function.Consumer;

/** How a document is cut into records, one of which is in memory at a time: lines, elements of an array, or the whole. */
enum TranscriptDocument {
    LINES {
        @Override
        Completeness read(SourceDocument document, Reporter reporter, Consumer<JsonCursor> each) {
            return JsonLines.of(LIMITS, reporter).read(document, each);
        }
    },
    ELEMENTS {
        @Override
        Completeness read(SourceDocument document, Reporter reporter, Consumer<JsonCursor> each) {
            return streamed(document, reporter, each, true);
        }
    },
    WHOLE {
        @Override
        Completeness read(SourceDocument document, Reporter reporter, Consumer<JsonCursor> each) {
            return streamed(document, reporter, each, false);
        }
    };

    /** One conversation may have so much text. */
    private static final int LONGEST = 32_000_000;

    private static final JsonLimits LIMITS = new JsonLimits(
            JsonLimits.DEFAULT.documentBytes(),
            JsonLimits.DEFAULT.depth(),
            JsonLimits.DEFAULT.textLength(),
            JsonLimits.DEFAULT.nameLength(),
            JsonLimits.DEFAULT.numberLength(),
            JsonLimits.DEFAULT.treeValues(),
            LONGEST,
            LONGEST);

    abstract Completeness read(SourceDocument document, Reporter reporter, Consumer<JsonCursor> each);

    /** The form of the document that starts so. */
    static TranscriptDocument of(DocumentHead head) {
        String text = head.text().strip();
        if (text.startsWith("[")) {
            return isOneConversation(head) ? WHOLE : ELEMENTS;
        }
        return hasLines(text) ? LINES : WHOLE;
    }

    // A first line may be cut or longer than the head; then the next one tells, or that there is none.
    private static boolean hasLines(String text) {
        List<String> first =
                text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        boolean brace = first.isEmpty() || first.get(0).strip().length() <= 2;
        return !brace
                && (first.get(0).strip().endsWith("}")
                        || first.size() == 1
                        || first.get(1).startsWith("{\""));
    }

    private static boolean isOneConversation(DocumentHead head) {
        return TranscriptHead.values(head, WHOLE).stream()
                .anyMatch(value -> RunShape.of(value).isPresent());
    }

    private static Completeness streamed(
            SourceDocument document, Reporter reporter, Consumer<JsonCursor> each, boolean elements) {
        return JsonReader.of(Syntax.JSON, LIMITS, reporter).streamAll(document, new JsonVisitor() {
            @Override
            public boolean enters(Place place, JsonKind kind) {
                return elements && place.parent() == null && kind == JsonKind.ARRAY;
            }

            @Override
            public void value(JsonCursor value) {
                each.accept(value);
            }
        });
    }
}
