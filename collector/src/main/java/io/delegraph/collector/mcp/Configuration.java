package io.delegraph.collector.mcp;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.JsonVisitor;
import io.delegraph.collector.parse.Place;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.collector.parse.TomlReader;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a configuration as one tree, in any of its notations. */
final class Configuration implements JsonVisitor {
    private @Nullable JsonCursor root;
    private Completeness completeness = Completeness.FAILED;

    private Configuration() {}

    static Configuration of(SourceDocument document, Notation notation, FactSink sink) {
        return read(document, notation, sink::diagnostic);
    }

    /** What can be read of the start of a document. */
    static Optional<JsonCursor> ofHead(DocumentHead head, Notation notation) {
        return read(new Start(head), notation, problem -> {}).root();
    }

    private static Configuration read(SourceDocument document, Notation notation, Consumer<Diagnostic> sink) {
        Configuration configuration = new Configuration();
        configuration.completeness = switch (notation) {
            case JSON -> JsonReader.of(Syntax.JSONC, document.uri(), sink).stream(document, configuration);
            case YAML -> JsonReader.of(Syntax.YAML, document.uri(), sink).stream(document, configuration);
            case TOML -> TomlReader.of(document.uri(), sink).read(document, configuration::value);
        };
        return configuration;
    }

    Optional<JsonCursor> root() {
        return Optional.ofNullable(root);
    }

    Completeness completeness() {
        return completeness;
    }

    @Override
    public boolean enters(Place place, JsonKind kind) {
        return false;
    }

    @Override
    public void value(JsonCursor value) {
        root = value;
    }

    private record Start(DocumentHead head) implements SourceDocument {
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
