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
        line(writer, "  %s  FAILED  %s", each.at(), each.caseName());
        line(writer, "    %s", each.question());
        line(writer, "    expected %s", each.expected());
        line(writer, "    got %s", each.got());
    }

    private static void line(PrintWriter writer, String format, Object... arguments) {
        writer.print(String.format(Locale.ROOT, format, arguments).stripTrailing());
        writer.print('\n');
    }
}
