package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Closure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the expectations of a case: one for each question and closure that a line names. */
record ExpectationReader(Question usual, ShortNames names) {
    private static final List<String> FIELDS = Stream.of(
                    Question.FIELDS.stream(),
                    Arrays.stream(Closure.values()).map(Closure::label),
                    Stream.of("because", "condition"))
            .flatMap(fields -> fields)
            .toList();

    List<Expectation> read(JsonCursor written) {
        Fields part = Fields.of(written, FIELDS);
        List<ObjectNode> lines = usual.with(part, names).lines();
        if (lines.isEmpty()) {
            ConformanceProblem.MISSING_FIELD.report(written, "principal, action and resource, or principal and become");
        }
        List<Expectation> expectations = new ArrayList<>();
        for (Closure closure : Closure.values()) {
            Optional<JsonCursor> truth = written.find(closure.label());
            truth.flatMap(ExpectationReader::truth)
                    .ifPresent(expected -> lines.forEach(line -> expectations.add(new Expectation(
                            line.deepCopy().put("closure", closure.label()),
                            expected,
                            part.findText("because"),
                            part.findText("condition"),
                            written.at()))));
        }
        if (Arrays.stream(Closure.values())
                .noneMatch(closure -> written.find(closure.label()).isPresent())) {
            ConformanceProblem.NO_TRUTH.report(written);
        }
        return expectations;
    }

    /** A truth; reported when it is none. YAML 1.1 reads a bare NO as false, and so it is taken. */
    static Optional<Expected> truth(JsonCursor written) {
        String text = written.scalar().equals("false") ? Expected.NO.name() : written.scalar();
        Optional<Expected> truth = Expected.find(text);
        if (truth.isEmpty()) {
            ConformanceProblem.BAD_VALUE.report(written, "one of " + String.join(", ", Expected.names()));
        }
        return truth;
    }
}
