package io.delegraph.collector.facts;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.Reporter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the format from a document's start: a record of a known type that has the field which such a record is about. The
 * type alone would do for transcripts and logs as well.
 */
final class FactsHead {
    private static final Map<String, String> TELLING = Map.ofEntries(
            Map.entry("header", "schema"),
            Map.entry("principal", "id"),
            Map.entry("credential", "id"),
            Map.entry("tool", "id"),
            Map.entry("resource", "id"),
            Map.entry("edge", "from"),
            Map.entry("aws.policy", "document"),
            Map.entry("coverage", "completeness"),
            Map.entry("request", "chain"),
            Map.entry("approval", "approver"),
            Map.entry("call", "chain"),
            Map.entry("system", "capabilities"),
            Map.entry("control", "owner"),
            Map.entry("evidence", "control"),
            Map.entry("usecase", "agent"),
            Map.entry("scope-mapping", "audience"),
            Map.entry("task-template", "approved"));
    private static final Pattern MAYBE = Pattern.compile("type[\"']?\\s*:\\s*[\"']?(?:"
            + String.join(
                    "|", TELLING.keySet().stream().sorted().map(Pattern::quote).toList()) + ")\\b");

    private FactsHead() {}

    static boolean recognises(DocumentHead head) {
        if (!MAYBE.matcher(head.text()).find()) {
            return false;
        }
        List<JsonCursor> telling = new ArrayList<>();
        FactsDocument.ofStart(head.text()).read(new Head(head), Reporter.of(head.uri(), problem -> {}), value -> {
            if (tells(value)) {
                telling.add(value);
            }
        });
        return !telling.isEmpty();
    }

    private static boolean tells(JsonCursor value) {
        Optional<String> type = FactsReader.typeOf(value)
                .filter(each -> each.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar);
        return type.map(TELLING::get).flatMap(value::find).isPresent();
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
