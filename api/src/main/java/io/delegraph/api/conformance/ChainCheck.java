package io.delegraph.api.conformance;

import io.delegraph.analyzer.chain.JudgedChain;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a judged chain against what must be found of it. */
final class ChainCheck {
    /** Measures are equal that differ by no more: expectations are written with three digits. */
    private static final double TOLERANCE = 0.001;

    private static final String DELEGATION = "DEL-";

    private final Optional<JudgedChain> judged;
    private final List<Compared> compared = new ArrayList<>();

    /** One thing that must be so, and what it is. */
    record Compared(String what, String expected, String got) {}

    private ChainCheck(Optional<JudgedChain> judged) {
        this.judged = judged;
    }

    /** Everything that the expectation says, one by one. A chain that is not there has nothing. */
    static List<Compared> of(ChainExpectation expected, Optional<JudgedChain> judged) {
        ChainCheck check = new ChainCheck(judged);
        check.compare(
                "chain", expected.chain(), judged.map(chain -> chain.measured().name()));
        expected.tier()
                .ifPresent(tier -> check.compare(
                        "tier",
                        tier,
                        judged.map(chain -> chain.measured().asked().tier().name())));
        Map<String, Double> measures =
                judged.map(chain -> measures(chain.measured())).orElse(Map.of());
        expected.measures().forEach((name, value) -> check.compare(name, value, measures));
        expected.findings().ifPresent(check::findings);
        return check.compared;
    }

    private static Map<String, Double> measures(MeasuredChain chain) {
        return Map.of(
                ChainExpectation.CONTINUITY, chain.continuity(),
                ChainExpectation.LATENT, chain.latentRatio(),
                ChainExpectation.REALISED, chain.realisedRatio());
    }

    // Rules about delegation are told whole; others speak of more than chains.
    private void findings(List<ExpectedFinding> expected) {
        Set<String> named = expected.stream().map(ExpectedFinding::rule).collect(Collectors.toSet());
        Stream<String> found = verdicts()
                .filter(verdict -> verdict.rule().id().startsWith(DELEGATION)
                        || named.contains(verdict.rule().id()))
                .map(ChainCheck::text);
        compare("findings", joined(expected.stream().map(ExpectedFinding::text)), Optional.of(joined(found)));
        expected.forEach(this::finding);
    }

    private void finding(ExpectedFinding expected) {
        List<Occurrence> found = verdicts()
                .filter(verdict -> text(verdict).equals(expected.text()))
                .map(JudgedChain.Verdict::occurrence)
                .toList();
        String name = expected.text() + " ";
        expected.hop()
                .ifPresent(hop -> compare(
                        name + "hop",
                        hop.toString(),
                        Optional.of(joined(found.stream().map(each -> Integer.toString(each.hop()))))));
        expected.excess()
                .ifPresent(excess -> compare(
                        name + "excess",
                        joined(excess.stream()),
                        Optional.of(joined(found.stream().flatMap(each -> each.excess().stream())))));
        Map<String, Double> measures = new TreeMap<>();
        found.stream().limit(1).forEach(each -> measures.putAll(each.measures()));
        expected.measures().forEach((measure, value) -> compare(name + measure, value, measures));
    }

    private Stream<JudgedChain.Verdict> verdicts() {
        return judged.stream().flatMap(chain -> chain.verdicts().stream());
    }

    private static String text(JudgedChain.Verdict verdict) {
        return ExpectedFinding.text(
                verdict.rule().id(),
                verdict.occurrence().truth().name(),
                verdict.occurrence().attempted());
    }

    private static String joined(Stream<String> texts) {
        List<String> sorted = texts.distinct().sorted().toList();
        return sorted.isEmpty() ? "none" : String.join(", ", sorted);
    }

    private void compare(String what, double expected, Map<String, Double> measures) {
        Optional<Double> got = Optional.ofNullable(measures.get(what.substring(what.lastIndexOf(' ') + 1)));
        boolean near =
                got.filter(value -> Math.abs(value - expected) <= TOLERANCE).isPresent();
        compare(what, shown(expected), got.map(value -> near ? shown(expected) : shown(value)));
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void compare(String what, String expected, Optional<String> got) {
        compared.add(new Compared(what, expected, got.orElse("none")));
    }
}
