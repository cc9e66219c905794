package io.delegraph.api.text;

import io.delegraph.api.finding.CasedFinding;
import io.delegraph.api.finding.Standing;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Finding;
import java.util.Locale;

/** One finding: what, who, how, and the fix. */
final class FindingText {
    private static final String INDENT = "     ";

    private final PathText paths;

    FindingText(NodeNames names) {
        this.paths = new PathText(names);
    }

    void write(TextPage page, int number, CasedFinding cased) {
        Finding finding = cased.finding();
        TextStyle style = page.style();
        page.blank();
        page.line(String.format(Locale.ROOT, "%3d. ", number) + style.severity(finding.severity()) + "  "
                + style.strong(finding.rule()) + "  " + Words.safe(finding.title()));
        page.line(INDENT + style.faint(facts(cased)));
        paths.write(page, INDENT, finding.path());
        if (!finding.explanation().isEmpty()) {
            page.prose(INDENT, finding.explanation());
        }
        page.prose(INDENT, "Fix: " + finding.remediation());
    }

    private static String facts(CasedFinding cased) {
        Finding finding = cased.finding();
        String who = Words.safe(
                finding.subject().kind().label() + " " + finding.subject().name());
        String score = String.format(Locale.ROOT, "%.1f", finding.score());
        return who + " · " + Words.lower(finding.truth()) + " · score " + score + status(cased);
    }

    private static String status(CasedFinding cased) {
        if (cased.standing() == Standing.OPEN) {
            return "";
        }
        String accepted = cased.decided()
                .accepted()
                .map(each -> " by " + Words.safe(each.owner()) + " until " + each.expires())
                .orElse("");
        return " · " + Words.lower(cased.standing()) + accepted;
    }
}
