package io.delegraph.collector.token;

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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How a document holds its records: one per line, or as values of JSON, of which a list is entered. */
enum TokenForm {
    LINES,
    VALUES;

    private static final Set<String> REGISTERED = Set.of("iss", "exp", "iat", "nbf", "aud", "jti", "act", "txn");
    private static final Set<String> INTROSPECTED =
            Set.of("scope", "client_id", "username", "token_type", "exp", "sub", "aud", "iss", "jti");
    private static final Set<String> BESIDE_CLAIMS =
            Set.of("claims", "type", "token_type", "header", "id", "time", "iss", "sub", "aud", "exp", "iat", "jti");
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    static boolean recognises(DocumentHead head) {
        Set<String> names = TopLevel.names(head);
        boolean exchange = names.contains("request") && head.text().contains(EXCHANGE);
        boolean bare = names.contains("sub") && count(REGISTERED, names) >= 2;
        boolean introspected = names.contains("active") && (names.size() == 1 || count(INTROSPECTED, names) >= 2);
        boolean claims = names.contains("claims") && BESIDE_CLAIMS.containsAll(names) && says(head);
        boolean response = names.contains("access_token") && names.contains("issued_token_type");
        return exchange || bare || introspected || claims || response;
    }

    // Logs have a member of that name, too, beside many others.
    private static boolean says(DocumentHead head) {
        return Stream.of("\"sub\"", "\"iss\"", "\"aud\"").anyMatch(head.text()::contains);
    }

    private static long count(Set<String> wanted, Set<String> names) {
        return wanted.stream().filter(names::contains).count();
    }

    static TokenForm of(SourceDocument document) {
        try (InputStream bytes = document.open()) {
            String text = FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES))
                    .text()
                    .strip();
            String first = text.lines().findFirst().orElse("").stripTrailing();
            boolean line = first.startsWith("{") && first.endsWith("}") && first.length() < text.length();
            return line ? LINES : VALUES;
        } catch (IOException unreadable) {
            // Whoever reads the document meets the failure again and reports it.
            return VALUES;
        }
    }

    /** Hands every record to the reader, in order. */
    Completeness read(SourceDocument document, Reporter reporter, Consumer<JsonCursor> each) {
        return this == LINES
                ? JsonLines.of(JsonLimits.DEFAULT, reporter).read(document, each)
                : JsonReader.of(Syntax.JSON, JsonLimits.DEFAULT, reporter).streamAll(document, new Listed(each));
    }

    private record Listed(Consumer<JsonCursor> each) implements JsonVisitor {
        @Override
        public boolean enters(Place place, JsonKind kind) {
            return place.equals(Place.ROOT) && kind == JsonKind.ARRAY;
        }

        @Override
        public void value(JsonCursor value) {
            each.accept(value);
        }
    }
}
