package io.delegraph.api.text;

import io.delegraph.api.finding.CaseView;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.cypher.graph.Finding;
import java.io.PrintWriter;
import java.util.List;

/** A scan's outcome for a person: a summary, causes, the worst findings as drawn paths, gaps, what was not understood. */
public final class ReportText {
    private final TextStyle style;
    private final int top;

    /**
     * Prepares to write.
     *
     * @param top how many findings are shown
     */
    public ReportText(TextStyle style, int top) {
        this.style = style;
        this.top = top;
    }

    /** Writes the report. */
    public void write(ScanOutcome outcome, CaseView cases, PrintWriter writer) {
        TextPage page = new TextPage(style, writer);
        SummaryText.write(page, outcome);
        CauseText.write(page, outcome.causes());
        findings(page, outcome, cases);
        GapText.write(page, outcome.diagnostics());
        DiagnosticText.write(page, GapText.others(outcome.diagnostics()));
    }

    private void findings(TextPage page, ScanOutcome outcome, CaseView cases) {
        List<Finding> findings = outcome.findings();
        if (findings.isEmpty()) {
            return;
        }
        int shown = Math.max(0, Math.min(top, findings.size()));
        page.heading("Findings", shown == findings.size() ? "" : "the worst " + shown + " of " + findings.size());
        FindingText text = new FindingText(outcome.names());
        for (int index = 0; index < shown; index++) {
            text.write(page, index + 1, cases.of(findings.get(index)));
        }
        if (shown < findings.size()) {
            page.blank();
            page.line(style.faint("  … " + (findings.size() - shown) + " more: --top " + findings.size()
                    + " shows them, --format json holds all"));
        }
    }
}
