package io.delegraph.collector.parse;

import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * Reads TOML as one tree; dates and times are strings. Nothing throws on bad input; every problem goes to the reporter,
 * with its line, and what could be understood is handed on.
 */
public final class TomlReader {
    private static final int MOST_BYTES = 4_000_000;

    private final Reporter reporter;

    private TomlReader(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Reads documents of this URI. */
    public static TomlReader of(String document, Consumer<Diagnostic> sink) {
        return new TomlReader(Reporter.of(document, sink));
    }

    /**
     * Hands the document's tree to the reader.
     *
     * @return COMPLETE when all of it was understood, FAILED when it cannot be read, else PARTIAL
     */
    public Completeness read(SourceDocument document, Consumer<JsonCursor> each) {
        try (InputStream bytes = document.open()) {
            byte[] read = bytes.readNBytes(MOST_BYTES + 1);
            String text = new String(read, StandardCharsets.UTF_8);
            if (read.length > MOST_BYTES) {
                reporter.report(
                        ParseProblem.LIMIT_EXCEEDED, Place.ROOT, 0, "The document is longer than 4000000 bytes");
                return Completeness.FAILED;
            }
            // The library reads brackets within brackets on the stack.
            if (TomlDepth.of(text) > JsonLimits.DEFAULT.depth()) {
                reporter.report(ParseProblem.TOO_DEEP, Place.ROOT, 0, JsonLimits.DEFAULT.depth());
                return Completeness.FAILED;
            }
            return understood(text.startsWith("\uFEFF") ? text.substring(1) : text, each);
        } catch (IOException failure) {
            reporter.report(ParseProblem.UNREADABLE, Place.ROOT, 0, Tokens.reasonOf(failure));
            return Completeness.FAILED;
        }
    }

    private Completeness understood(String text, Consumer<JsonCursor> each) {
        TomlParseResult parsed = Toml.parse(text);
        for (TomlParseError error : parsed.errors()) {
            // The library's messages quote the document.
            reporter.report(
                    ParseProblem.MALFORMED_PART, Place.ROOT, error.position().line(), "TOML");
        }
        int problems = reporter.count();
        each.accept(new TomlTree(reporter, text).table(parsed, Place.ROOT, 1));
        return problems == 0 ? Completeness.COMPLETE : Completeness.PARTIAL;
    }
}
