package io.delegraph.api.text;

import io.delegraph.analyzer.report.GraphSize;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The first lines of a report: what was read, what there is, what was found. */
final class SummaryText {
    private SummaryText() {}

    static void write(TextPage page, ScanOutcome outcome) {
        TextStyle style = page.style();
        page.line(style.strong("Scan " + outcome.scan().id()) + "  "
                + style.faint("clock " + outcome.scan().clock()));
        page.line("  Inputs       " + inputs(outcome.collection().inputs()));
        page.line("  Coverage     " + coverage(style, outcome.collection()));
        page.line("  Graph        " + graph(outcome.graph()));
        page.line("  Findings     " + findings(style, outcome.findings()) + resolved(outcome.resolved()));
        page.line("  Diagnostics  " + diagnostics(outcome.diagnostics()));
    }

    private static String inputs(List<InputReport> inputs) {
        long leftOut =
                inputs.stream().filter(input -> input.collector().isEmpty()).count();
        long records = inputs.stream().mapToLong(InputReport::records).sum();
        long rejected = inputs.stream().mapToLong(InputReport::rejected).sum();
        return Words.count(inputs.size(), "document") + ", " + Words.count(records, "record")
                + (rejected == 0 ? "" : ", " + rejected + " rejected")
                + (leftOut == 0 ? "" : ", " + Words.count(leftOut, "document") + " left out");
    }

    private static String coverage(TextStyle style, CollectionReport collection) {
        long sources = collection.coverage().size();
        long partial = collection.coverage().stream()
                .filter(each -> each.completeness() != Completeness.COMPLETE)
                .count();
        long failed = collection.inputs().stream()
                .filter(each -> each.completeness() != Completeness.COMPLETE)
                .count();
        if (partial + failed == 0) {
            return "complete, " + Words.count(sources, "source");
        }
        return style.warning("incomplete") + ", " + partial + " of " + Words.count(sources, "source") + " and "
                + Words.count(failed, "document") + " not read whole: see below";
    }

    private static String graph(GraphSize graph) {
        long statements = ofKind(graph, NodeKind.GRANT) + ofKind(graph, NodeKind.CEILING);
        return Words.count(graph.nodes(), "node") + ", " + Words.count(graph.edges(), "edge") + " · "
                + Words.count(ofClass(graph, NodeClass.PRINCIPAL), "principal") + ", "
                + Words.count(ofClass(graph, NodeClass.CREDENTIAL), "credential") + ", "
                + Words.count(statements, "statement") + ", "
                + Words.count(ofClass(graph, NodeClass.RESOURCE), "resource");
    }

    private static long ofClass(GraphSize graph, NodeClass wanted) {
        return Arrays.stream(NodeKind.values())
                .filter(kind -> kind.nodeClass() == wanted)
                .mapToLong(kind -> ofKind(graph, kind))
                .sum();
    }

    private static long ofKind(GraphSize graph, NodeKind kind) {
        return graph.nodesByKind().getOrDefault(kind.label(), 0L);
    }

    private static String findings(TextStyle style, List<Finding> findings) {
        if (findings.isEmpty()) {
            return "none";
        }
        String severities = Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .filter(severity -> countOf(findings, severity) > 0)
                .map(severity -> countOf(findings, severity) + " " + style.severity(severity))
                .collect(Collectors.joining(", "));
        String truths = Arrays.stream(Truth.values())
                .map(truth -> countOf(findings, truth) + " " + Words.lower(truth))
                .collect(Collectors.joining(", "));
        return severities + style.faint(" · " + truths);
    }

    private static long countOf(List<Finding> findings, Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    private static long countOf(List<Finding> findings, Truth truth) {
        return findings.stream().filter(each -> each.truth() == truth).count();
    }

    private static String resolved(long number) {
        return number == 0 ? "" : " · " + number + " resolved";
    }

    private static String diagnostics(List<Diagnostic> diagnostics) {
        return Arrays.stream(Diagnostic.Severity.values())
                .map(severity -> Words.count(countOf(diagnostics, severity), noun(severity)))
                .collect(Collectors.joining(", "));
    }

    private static long countOf(List<Diagnostic> diagnostics, Diagnostic.Severity severity) {
        return diagnostics.stream().filter(each -> each.severity() == severity).count();
    }

    private static String noun(Diagnostic.Severity severity) {
        return severity == Diagnostic.Severity.INFO ? "note" : Words.lower(severity);
    }
}
