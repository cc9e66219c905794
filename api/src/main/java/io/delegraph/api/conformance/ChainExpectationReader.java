package io.delegraph.api.conformance;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what a case expects of chains. */
final class ChainExpectationReader {
    private static final List<String> RATIOS =
            List.of(ChainExpectation.CONTINUITY, ChainExpectation.LATENT, ChainExpectation.REALISED);
    private static final List<String> FIELDS = Stream.concat(Stream.of("chain", "tier", "findings"), RATIOS.stream())
            .toList();
    private static final List<String> FINDING_FIELDS =
            List.of("rule", "truth", "attempted", "hop", "excess", "measures");

    private ChainExpectationReader() {}

    /** Nothing when it names no chain. */
    static Optional<ChainExpectation> read(JsonCursor written) {
        Fields part = Fields.of(written, FIELDS);
        Map<String, Double> measures = new TreeMap<>();
        RATIOS.forEach(name -> written.find(name)
                .flatMap(ChainExpectationReader::number)
                .ifPresent(value -> measures.put(name, value)));
        Optional<List<ExpectedFinding>> findings = written.find("findings").map(ChainExpectationReader::findings);
        return part.text("chain")
                .map(chain -> new ChainExpectation(chain, part.findText("tier"), measures, findings, written.at()));
    }

    private static List<ExpectedFinding> findings(JsonCursor written) {
        List<ExpectedFinding> findings = new ArrayList<>();
        written.oneOrMany().forEach(each -> finding(each).ifPresent(findings::add));
        return findings;
    }

    private static Optional<ExpectedFinding> finding(JsonCursor written) {
        Fields part = Fields.of(written, FINDING_FIELDS);
        Map<String, Double> measures = new TreeMap<>();
        part.members("measures").forEach((name, value) -> number(value).ifPresent(each -> measures.put(name, each)));
        Optional<List<String>> excess =
                written.find("excess").isPresent() ? Optional.of(part.listTexts("excess")) : Optional.empty();
        return part.text("rule")
                .map(rule -> new ExpectedFinding(
                        rule,
                        part.findText("truth").orElse(Truth.DEFINITE.name()),
                        written.findFlag("attempted").orElse(false),
                        written.find("hop")
                                .flatMap(ChainExpectationReader::number)
                                .map(Double::intValue),
                        excess,
                        measures));
    }

    private static Optional<Double> number(JsonCursor written) {
        if (written.kind() == JsonKind.NUMBER) {
            return Optional.of(Double.valueOf(written.scalar()));
        }
        ConformanceProblem.BAD_VALUE.report(written, "a number");
        return Optional.empty();
    }
}
