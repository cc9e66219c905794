package io.delegraph.api.export.csv;

import io.delegraph.api.export.Export;
import io.delegraph.api.export.Exported;
import io.delegraph.api.export.Extract;
import io.delegraph.api.export.JsonShape;
import io.delegraph.api.export.Verdict;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Subject;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as a table: one row each, worst first. */
public final class CsvExport implements Export {
    /** Names and order are a contract; new columns come last. */
    static final List<String> COLUMNS = List.of(
            "id",
            "rule",
            "severity",
            "score",
            "truth",
            "confidence",
            "status",
            "title",
            "subject_kind",
            "subject_name",
            "subject_id",
            "others",
            "path",
            "document",
            "pointer",
            "line",
            "explanation",
            "remediation",
            "cause",
            "standards",
            "first_seen",
            "last_seen",
            "assignee",
            "decision",
            "reason");

    @Override
    public void write(Extract extract, PrintWriter out) {
        CsvTable.write(COLUMNS, extract.findings().stream().map(each -> row(each, extract.nodes())), out);
    }

    private static List<String> row(Exported exported, NodeNames nodes) {
        Finding finding = exported.finding();
        Subject accused = finding.subject();
        return List.of(
                finding.id(),
                finding.rule(),
                finding.severity().name(),
                JsonShape.number(finding.score()).toPlainString(),
                finding.truth().name(),
                JsonShape.number(finding.confidence()).toPlainString(),
                finding.status().name(),
                finding.title(),
                accused.kind().label(),
                accused.name(),
                accused.id().value(),
                others(finding),
                path(finding, nodes),
                exported.at().document(),
                exported.at().pointer(),
                Integer.toString(exported.at().line()),
                finding.explanation(),
                finding.remediation(),
                finding.cause(),
                String.join(" ", finding.standards()),
                exported.firstSeen().toString(),
                exported.lastSeen().toString(),
                exported.assignee().orElse(""),
                exported.verdict().map(verdict -> verdict.kind().name()).orElse(""),
                exported.verdict().map(Verdict::reason).orElse(""));
    }

    private static String others(Finding finding) {
        return finding.subjects().stream()
                .skip(1)
                .map(subject -> subject.role().label() + " " + subject.kind().label() + " " + subject.name())
                .collect(Collectors.joining("; "));
    }

    private static String path(Finding finding, NodeNames nodes) {
        if (finding.path().isEmpty()) {
            return "";
        }
        StringBuilder path =
                new StringBuilder(nodes.caption(finding.path().get(0).from()));
        for (PathStep step : finding.path()) {
            path.append(" -").append(step.edge()).append("-> ").append(nodes.caption(step.to()));
        }
        return path.toString();
    }
}
