package io.delegraph.api.text;

import io.delegraph.analyzer.report.Cause;
import java.util.List;
import java.util.Locale;

/** Causes: what to change first. */
final class CauseText {
    private static final int MOST = 8;
    private static final String INDENT = "     ";

    private CauseText() {}

    static void write(TextPage page, List<Cause> causes) {
        if (causes.isEmpty()) {
            return;
        }
        page.heading("Causes", "change these first");
        for (int index = 0; index < Math.min(MOST, causes.size()); index++) {
            write(page, index + 1, causes.get(index));
        }
        if (causes.size() > MOST) {
            page.line(page.style().faint("  … " + (causes.size() - MOST) + " more in --format json"));
        }
    }

    private static void write(TextPage page, int number, Cause cause) {
        TextStyle style = page.style();
        String pointer = cause.source().pointer();
        page.line(String.format(Locale.ROOT, "%3d. ", number) + style.strong(Words.safe(cause.name())) + "  closes "
                + Words.count(cause.findings().size(), "finding"));
        page.line(INDENT
                + style.link(PathText.place(cause.source()))
                + (pointer.isEmpty() ? "" : style.faint("#" + Words.safe(pointer))));
        page.prose(INDENT, cause.change());
    }
}
