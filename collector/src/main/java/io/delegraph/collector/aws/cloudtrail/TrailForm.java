package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FormatDetector;
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
import io.delegraph.collector.parse.TopLevel;
import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** How a document holds its events, told by its start. */
enum TrailForm {
    /** An object with a list of events: a log file, the answer of {@code lookup-events}. */
    LISTED,
    /** One event or list of them per line. */
    LINES,
    /** A list of events, or events one after the other. */
    VALUES;

    /** Members under which a document lists events. */
    static final Set<String> LISTS = Set.of("Records", "Events");

    /** Member that stands for events that were not to be had. */
    static final String ERROR = "Error";

    /** Members that hold an event among other things that are said of it. */
    static final Set<String> WRAPPERS = Set.of("CloudTrailEvent", "detail", "event");

    // Amazon S3 writes notifications in the same words, from a source that is no service's address.
    private static final Pattern SOURCE =
            Pattern.compile("\\\\?\"eventSource\\\\?\"\\s*:\\s*\\\\?\"[a-z0-9.-]+\\.amazonaws\\.com");
    private static final Pattern OPERATION = Pattern.compile("\\\\?\"eventName\\\\?\"\\s*:");

    static boolean recognises(DocumentHead head) {
        return saysCalls(head) || isUnanswered(head);
    }

    // What a live account's reading leaves where logs were not to be had.
    private static boolean isUnanswered(DocumentHead head) {
        return head.uri().matches("(?:.*/)?cloudtrail-\\d{12}\\.json")
                && TopLevel.names(head).containsAll(Set.of("Records", ERROR));
    }

    private static boolean saysCalls(DocumentHead head) {
        boolean said = SOURCE.matcher(head.text()).find()
                && OPERATION.matcher(head.text()).find();
        return said && hasAny(TopLevel.names(head));
    }

    private static boolean hasAny(Set<String> names) {
        return names.contains("eventSource")
                || !Collections.disjoint(names, LISTS)
                || !Collections.disjoint(names, WRAPPERS);
    }

    static TrailForm of(SourceDocument document) {
        try (InputStream bytes = document.open()) {
            return of(FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES)));
        } catch (IOException unreadable) {
            // Whoever reads the document meets the failure again and reports it.
            return VALUES;
        }
    }

    private static TrailForm of(DocumentHead head) {
        String text = head.text().strip();
        String first = text.lines().findFirst().orElse("");
        boolean complete = first.startsWith("{") && first.stripTrailing().endsWith("}");
        if (complete && first.length() < text.length()) {
            return LINES;
        }
        boolean listed = text.startsWith("{") && !Collections.disjoint(TopLevel.names(head), LISTS);
        return listed ? LISTED : VALUES;
    }

    /** Hands every value that may be an event or a list of them to the reader, in order. */
    Completeness read(
            SourceDocument document, Reporter reporter, Consumer<JsonCursor> each, Consumer<JsonCursor> error) {
        if (this == LINES) {
            return JsonLines.of(JsonLimits.DEFAULT, reporter).read(document, each);
        }
        return JsonReader.of(Syntax.JSON, JsonLimits.DEFAULT, reporter)
                .streamAll(document, new Listed(this == LISTED, each, error));
    }

    private record Listed(boolean inObject, Consumer<JsonCursor> each, Consumer<JsonCursor> error)
            implements JsonVisitor {
        @Override
        public boolean enters(Place place, JsonKind kind) {
            if (place.equals(Place.ROOT)) {
                return kind == JsonKind.ARRAY || inObject;
            }
            return inObject && kind == JsonKind.ARRAY && isList(place);
        }

        @Override
        public void value(JsonCursor value) {
            // What stands beside the list, such as a token for the next page, is no event.
            Place parent = value.place().parent();
            if (!inObject || (parent != null && isList(parent))) {
                each.accept(value);
            } else if (value.place().tokens().equals(List.of(ERROR))) {
                error.accept(value);
            }
        }

        private static boolean isList(Place place) {
            Place parent = place.parent();
            return parent != null && parent.parent() == null && LISTS.contains(place.token());
        }
    }
}
