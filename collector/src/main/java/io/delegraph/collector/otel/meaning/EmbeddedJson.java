package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonLimits;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.collector.parse.Syntax;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON in the value of an attribute. What is no JSON is a text, and no problem. */
final class EmbeddedJson {
    private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withTreeValues(20_000);

    private EmbeddedJson() {}

    static Optional<JsonCursor> read(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        return JsonReader.of(Syntax.JSON, LIMITS, Reporter.of("", problem -> {}))
                .tree(new Text(text));
    }

    private record Text(String text) implements SourceDocument {
        @Override
        public String uri() {
            return "";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
