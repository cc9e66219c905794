package io.delegraph.api.conformance;

import io.delegraph.cypher.graph.Diagnostic;
import java.io.PrintWriter;
import java.util.Locale;

/** A report for people: a line per file, every failure with its place, a summary. */
public final class ConformanceText {
    private ConformanceText() {}

    public static void write(ConformanceReport report, PrintWriter writer) {
        for (ConformanceReport.FileResult file : report.files()) {
            int failed = file.failures().size();
            line(writer, "%-40s %5d passed %s", file.document(), file.passed(), failed == 0 ? "" : failed + " failed");
            file.diagnostics().forEach(each -> diagnostic(each, writer));
            file.failures().forEach(each -> failure(each, writer));
        }
        line(
                writer,
                "%n%d expectations over %d policy shapes in %d files: %d passed, %d failed",
                report.expectations(),
                report.shapes(),
                report.files().size(),
                report.expectations() - report.failures(),
                report.failures());
    }

    private static void diagnostic(Diagnostic each, PrintWriter writer) {
        line(writer, "  %s  %s %s", each.at(), each.severity(), each.code());
        line(writer, "    %s", each.message());
    }

    private static void failure(Verdict each, PrintWriter writer) {
        Expectation expectation = each.expectation();
        line(writer, "  %s  FAILED  %s", expectation.at(), each.caseName());
        line(writer, "    %s", expectation.question());
        line(
                writer,
                "    expected %s%s%s",
                expectation.truth(),
                expectation.because().map(part -> ", because '" + part + "'").orElse(""),
                expectation
                        .condition()
                        .map(part -> ", condition '" + part + "'")
                        .orElse(""));
        String condition = each.got().condition();
        line(
                writer,
                "    got %s by engine %s: %s%s",
                each.got().truth(),
                each.engine().name().toLowerCase(Locale.ROOT),
                each.got().because(),
                condition.isEmpty() ? "" : " (" + condition + ")");
    }

    private static void line(PrintWriter writer, String format, Object... arguments) {
        writer.print(String.format(Locale.ROOT, format, arguments).stripTrailing());
        writer.print('\n');
    }
}
