package io.delegraph.collector.transcript;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.Reporter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells from a document's start whether it holds conversations: by the shape of what it holds, never by names of files. */
final class TranscriptHead {
    private static final Pattern MAYBE = Pattern.compile(
            "\"(?:role|additional_kwargs|observation|span_data|parentObservationId|intermediate_steps|sessionId)\"\\s*:");

    private TranscriptHead() {}

    static boolean recognises(DocumentHead head) {
        String text = head.text().stripLeading();
        boolean json = text.startsWith("{") || text.startsWith("[");
        return json
                && MAYBE.matcher(text).find()
                && values(head, TranscriptDocument.of(head)).stream().anyMatch(TranscriptHead::tells);
    }

    private static boolean tells(JsonCursor value) {
        return ClaudeSessions.isTurn(value)
                || Span.of(value).isPresent()
                || !RunFinder.find(value, 0).isEmpty();
    }

    /** What the head holds of the document's values; the last may be cut. */
    static List<JsonCursor> values(DocumentHead head, TranscriptDocument form) {
        List<JsonCursor> values = new ArrayList<>();
        form.read(new Head(head), Reporter.of(head.uri(), problem -> {}), values::add);
        return values;
    }

    private record Head(DocumentHead head) implements SourceDocument {
        @Override
        public String uri() {
            return head.uri();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(head.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
