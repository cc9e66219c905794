package io.delegraph.api.conformance;

import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the files of a suite: a file, or every {@code .yml} and {@code .yaml} in and below a folder. */
public final class SuiteReader {
    /** Folders of this name hold what cases read with {@code files}, and are not searched. */
    static final String FILES = "files";

    private static final String SCHEMA = "delegraph.conformance/1";
    private static final Instant USUAL_CLOCK = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> FIELDS = Stream.concat(
                    CaseFacts.FIELDS.stream(),
                    Stream.of("schema", "about", "source", "account", "clock", "ask", "cases"))
            .toList();

    private SuiteReader() {}

    /** Every file under the PATH, in order of name. */
    public static List<SuiteFile> read(Path path) {
        return list(path).stream().map(file -> read(file, name(path, file))).toList();
    }

    private static List<Path> list(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".yml") || file.toString().endsWith(".yaml"))
                    .filter(file -> !path.relativize(file).startsWith(FILES)
                            && !path.relativize(file).toString().contains("/" + FILES + "/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " cannot be listed", e);
        }
    }

    private static String name(Path path, Path file) {
        return Files.isDirectory(path) ? path.relativize(file).toString() : path.toString();
    }

    private static SuiteFile read(Path file, String name) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<JsonCursor> tree =
                JsonReader.of(Syntax.YAML, name, diagnostics::add).tree(new Document(file, name));
        Optional<JsonCursor> suite =
                tree.filter(each -> SCHEMA.equals(each.findText("schema").orElse("")));
        if (tree.isPresent() && suite.isEmpty()) {
            ConformanceProblem.UNKNOWN_SCHEMA.report(tree.get());
        }
        return suite.map(each -> read(file, name, each, diagnostics))
                .orElseGet(() -> new SuiteFile(name, "", List.of(), List.of(), diagnostics));
    }

    private static SuiteFile read(Path file, String name, JsonCursor suite, List<Diagnostic> diagnostics) {
        Fields part = Fields.of(suite, FIELDS);
        String account = part.findText("account").orElse(ShortNames.USUAL_ACCOUNT);
        Question usual = suite.findObject("ask")
                .map(ask -> Question.nothing().with(CaseReader.ask(ask), new ShortNames(account)))
                .orElseGet(Question::nothing);
        CaseReader reader = new CaseReader(file, part, account, clock(part), usual);
        List<ConformanceCase> cases = suite.listElements("cases").stream()
                .flatMap(each -> reader.read(each).stream())
                .toList();
        if (cases.isEmpty()) {
            ConformanceProblem.MISSING_FIELD.report(suite, "cases");
        }
        return new SuiteFile(name, part.findText("about").orElse(""), part.listTexts("source"), cases, diagnostics);
    }

    private static Instant clock(Fields part) {
        try {
            return part.findText("clock").map(Instant::parse).orElse(USUAL_CLOCK);
        } catch (DateTimeParseException e) {
            part.part()
                    .find("clock")
                    .ifPresent(clock ->
                            ConformanceProblem.BAD_VALUE.report(clock, "an instant such as 2026-01-01T00:00:00Z"));
            return USUAL_CLOCK;
        }
    }

    private record Document(Path file, String uri) implements SourceDocument {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
