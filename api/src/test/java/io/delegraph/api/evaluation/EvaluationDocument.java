package io.delegraph.api.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes {@code docs/evaluation.md}. */
final class EvaluationDocument {
    private final StringBuilder text = new StringBuilder();

    @Override
    public String toString() {
        return text.toString();
    }

    void line(String format, Object... parts) {
        text.append(parts.length == 0 ? format : String.format(Locale.ROOT, format, parts))
                .append('\n');
    }

    /** A setting on one benchmark: a table with one row per detector, what carried the first one's findings, what it missed. */
    void setting(String title, List<String> words, Benchmark benchmark, List<Detector> detectors) {
        line("");
        line("### " + title);
        words.forEach(this::line);
        line("");
        line(
                "| Detector | Recall of hijacked runs | False alarms, runs without injection | Alarms, injected and not hijacked |");
        line("|---|---|---|---|");
        List<Scores> scores = detectors.stream()
                .map(detector -> Scores.of(detector, benchmark.runs()))
                .toList();
        for (int i = 0; i < scores.size(); i++) {
            line("%s", row(detectors.get(i).name(), scores.get(i)));
        }
        Scores first = scores.get(0);
        line("");
        line(
                "Of the alarms of the first row on injected runs that the benchmark does not call hijacked, %d are about what the"
                        + " injected text says. Undecided hijacked runs: %d.",
                first.showing(), first.unsure());
        carriers(first);
        missed(first, benchmark);
    }

    /** A detector's line in a setting's table. */
    static String row(String name, Scores scores) {
        return String.format("| %s | %s | %s | %s |", name, scores.found(), scores.clean(), scores.resisted());
    }

    private void carriers(Scores scores) {
        line("");
        line("| What carried the detection | Hijacked runs |");
        line("|---|---|");
        scores.carriers().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> line("| %s | %d |", each.getKey(), each.getValue()));
    }

    private void missed(Scores scores, Benchmark benchmark) {
        if (scores.missed().isEmpty()) {
            line("");
            line("None was missed.");
            return;
        }
        line("");
        line("Missed:");
        line("");
        scores.missed().stream()
                .sorted(Comparator.comparing(LabelledRun::task).thenComparing(LabelledRun::injection))
                .forEach(run -> line("- %s with %s: %s", run.task(), run.injection(), Missed.why(run, benchmark)));
    }

    /** A table of any shape. */
    void table(List<String> header, Stream<List<String>> rows) {
        line("");
        line("| " + String.join(" | ", header) + " |");
        line("|" + "---|".repeat(header.size()));
        rows.forEach(row -> line("| " + String.join(" | ", row) + " |"));
    }
}
