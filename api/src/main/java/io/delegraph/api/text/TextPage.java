package io.delegraph.api.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Lines of text on their way to a reader. */
final class TextPage {
    private final TextStyle style;
    private final PrintWriter writer;

    TextPage(TextStyle style, PrintWriter writer) {
        this.style = style;
        this.writer = writer;
    }

    TextStyle style() {
        return style;
    }

    void line(String text) {
        writer.print(style.shown(text).stripTrailing());
        writer.print('\n');
    }

    void blank() {
        writer.print('\n');
    }

    void heading(String text, String remark) {
        blank();
        line(style.strong(text) + (remark.isEmpty() ? "" : "  " + style.faint(remark)));
    }

    /** Prose, broken between words, every line indented. */
    void prose(String indent, String text) {
        wrap(Words.safe(text), style.width() - indent.length()).forEach(part -> line(indent + part));
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (current.length() > 0 && current.length() + 1 + word.length() > width) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.length() == 0 ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }
}
