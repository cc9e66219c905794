package io.delegraph.collector.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON and YAML: as a whole tree, or value by value with memory that does not grow with the document.
 *
 * <p>Nothing throws on bad input; every problem goes to the reporter, with its line.
 */
public final class JsonReader {
    private static final JsonFactory PLAIN_JSON = Syntax.JSON.factory(JsonLimits.DEFAULT);

    private final JsonFactory factory;
    private final JsonLimits limits;
    private final Reporter reporter;

    JsonReader(Syntax syntax, JsonLimits limits, Reporter reporter) {
        this.factory = syntax.factory(limits);
        this.limits = limits;
        this.reporter = reporter;
    }

    /** Reads documents of this syntax under the default limits. */
    public static JsonReader of(Syntax syntax, String document, Consumer<Diagnostic> sink) {
        return of(syntax, JsonLimits.DEFAULT, Reporter.of(document, sink));
    }

    public static JsonReader of(Syntax syntax, JsonLimits limits, Reporter reporter) {
        return new JsonReader(syntax, limits, reporter);
    }

    /** The document as one tree: for small documents. Absent when nothing of it can be read. */
    public Optional<JsonCursor> tree(SourceDocument document) {
        AtomicReference<@Nullable JsonCursor> tree = new AtomicReference<>();
        stream(document, whole(tree));
        return Optional.ofNullable(tree.get());
    }

    /**
     * Hands the document's value to the visitor, piece by piece.
     *
     * @return COMPLETE when the document was read to its end and held one value; PARTIAL when something was left out;
     *     FAILED when nothing was read
     */
    public Completeness stream(SourceDocument document, JsonVisitor visitor) {
        return stream(document, visitor, Roots.ONE);
    }

    /** Like {@link #stream}, for a document that is a concatenation of values: the visitor sees each at the root. */
    public Completeness streamAll(SourceDocument document, JsonVisitor visitor) {
        return stream(document, visitor, Roots.MANY);
    }

    /** One line of a document of JSON lines. */
    Optional<JsonCursor> line(byte[] bytes, int length, int linesBefore) {
        AtomicReference<@Nullable JsonCursor> tree = new AtomicReference<>();
        try (JsonParser parser = factory.createParser(bytes, 0, length)) {
            Tokens tokens = Tokens.ofLine(parser, reporter, linesBefore);
            new Walk(tokens, reporter, limits, whole(tree)).run(Place.ROOT, Roots.ONE);
        } catch (IOException failure) {
            reporter.report(ParseProblem.UNREADABLE, Place.ROOT, linesBefore + 1, "the encoding is unknown");
        }
        return Optional.ofNullable(tree.get());
    }

    /** The JSON inside a string of the document. */
    static Optional<JsonCursor> embedded(String json, Place at, int line, Reporter reporter) {
        AtomicReference<@Nullable JsonCursor> tree = new AtomicReference<>();
        try (JsonParser parser = PLAIN_JSON.createParser(json)) {
            Tokens tokens = new Tokens(parser, reporter, at, 0, Math.max(1, line));
            new Walk(tokens, reporter, JsonLimits.DEFAULT, whole(tree)).run(at, Roots.ONE);
        } catch (IOException failure) {
            reporter.report(ParseProblem.UNREADABLE, at, line, "the text cannot be read");
        }
        return Optional.ofNullable(tree.get());
    }

    /** Member names at the top of what may be the start of a document. */
    static Set<String> topLevelNames(String start) {
        TopLevel.Names names = new TopLevel.Names();
        Reporter silent = Reporter.of("", problem -> {});
        try (JsonParser parser = PLAIN_JSON.createParser(start)) {
            Tokens tokens = new Tokens(parser, silent, Place.ROOT, 0, 0);
            new Walk(tokens, silent, JsonLimits.DEFAULT, names).run(Place.ROOT, Roots.MANY);
        } catch (IOException failure) {
            return Set.of();
        }
        return names.found;
    }

    private Completeness stream(SourceDocument document, JsonVisitor visitor, Roots roots) {
        try (InputStream bytes = document.open();
                JsonParser parser = factory.createParser(bytes)) {
            Tokens tokens = new Tokens(parser, reporter, Place.ROOT, 0, 0);
            return new Walk(tokens, reporter, limits, visitor).run(Place.ROOT, roots);
        } catch (IOException failure) {
            reporter.report(ParseProblem.UNREADABLE, Place.ROOT, 0, Tokens.reasonOf(failure));
            return Completeness.FAILED;
        }
    }

    private static JsonVisitor whole(AtomicReference<@Nullable JsonCursor> into) {
        return new JsonVisitor() {
            @Override
            public boolean enters(Place place, JsonKind kind) {
                return false;
            }

            @Override
            public void value(JsonCursor value) {
                into.set(value);
            }
        };
    }
}
