package io.delegraph.api.text;

import io.delegraph.analyzer.credential.Gaps;
import io.delegraph.cypher.graph.Diagnostic;
import java.util.List;

/** What leads nowhere because nobody collected where it leads, and what to collect. */
final class GapText {
    private GapText() {}

    static void write(TextPage page, List<Diagnostic> diagnostics) {
        List<Diagnostic> gaps = diagnostics.stream().filter(Gaps::isGap).toList();
        if (gaps.isEmpty()) {
            return;
        }
        page.heading("Gaps", "what to collect to see further");
        for (Diagnostic gap : gaps) {
            page.line("  " + page.style().faint(gap.code()));
            page.prose("    ", gap.message());
        }
    }

    /** The diagnostics that are about something else. */
    static List<Diagnostic> others(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(each -> !Gaps.isGap(each)).toList();
    }
}
