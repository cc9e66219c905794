package io.delegraph.api.text;

import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import java.util.Locale;

/** One finding: what, who, how, and the fix. */
final class FindingText {
    private static final String INDENT = "     ";

    private final PathText paths;

    FindingText(NodeNames names) {
        this.paths = new PathText(names);
    }

    void write(TextPage page, int number, Finding finding) {
        TextStyle style = page.style();
        page.blank();
        page.line(String.format(Locale.ROOT, "%3d. ", number) + style.severity(finding.severity()) + "  "
                + style.strong(finding.rule()) + "  " + Words.safe(finding.title()));
        page.line(INDENT + style.faint(facts(finding)));
        paths.write(page, INDENT, finding.path());
        if (!finding.explanation().isEmpty()) {
            page.prose(INDENT, finding.explanation());
        }
        page.prose(INDENT, "Fix: " + finding.remediation());
    }

    private static String facts(Finding finding) {
        String who = Words.safe(
                finding.subject().kind().label() + " " + finding.subject().name());
        String status = finding.status() == FindingStatus.OPEN ? "" : " · " + Words.lower(finding.status());
        String score = String.format(Locale.ROOT, "%.1f", finding.score());
        return who + " · " + Words.lower(finding.truth()) + " · score " + score + status;
    }
}
