package io.delegraph.api.conformance;

import io.delegraph.collector.parse.JsonCursor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the cases of one file.
 *
 * @param file   whose folder paths are relative to
 * @param given  what the file states for all its cases
 * @param usual  what the file asks in all its cases
 */
record CaseReader(Path file, Fields given, String account, Instant clock, Question usual) {
    private static final List<String> FIELDS = Stream.concat(
                    CaseFacts.FIELDS.stream(),
                    Stream.of("name", "account", "files", "ask", "expect", "matrix", "chains"))
            .toList();

    /** The case; nothing when it has no name. */
    Optional<ConformanceCase> read(JsonCursor written) {
        Fields part = Fields.of(written, FIELDS);
        ShortNames names = new ShortNames(part.findText("account").orElse(account));
        Question question = written.findObject("ask")
                .map(ask -> usual.with(ask(ask), names))
                .orElse(usual);
        Matrix matrix = Matrix.of(part, question, names);
        CaseFacts facts = new CaseFacts(names).add(given).add(part);
        ExpectationReader reader = new ExpectationReader(question, names);
        List<Expectation> expectations = new ArrayList<>(matrix.expectations());
        for (JsonCursor each : part.listElements("expect")) {
            reader.read(each).forEach(expectations::add);
        }
        expectations.forEach(
                each -> facts.principal(each.line().path("principal").asText(), written));
        List<Stated> stated =
                Stream.concat(matrix.facts().stream(), facts.list().stream()).toList();
        return part.text("name")
                .map(name -> new ConformanceCase(
                        name,
                        stated,
                        files(part),
                        clock,
                        shapes(matrix, stated),
                        expectations,
                        chains(part),
                        written.at()));
    }

    private static List<ChainExpectation> chains(Fields part) {
        return part.listElements("chains").stream()
                .flatMap(each -> ChainExpectationReader.read(each).stream())
                .toList();
    }

    static Fields ask(JsonCursor ask) {
        return Fields.of(ask, Question.FIELDS);
    }

    private List<Path> files(Fields part) {
        return part.listTexts("files").stream()
                .map(name -> file.resolveSibling(name).normalize())
                .toList();
    }

    private static List<PolicyShape> shapes(Matrix matrix, List<Stated> stated) {
        return matrix.shapes().isEmpty()
                ? List.of(PolicyShape.of(stated.stream().map(Stated::record)))
                : matrix.shapes();
    }
}
