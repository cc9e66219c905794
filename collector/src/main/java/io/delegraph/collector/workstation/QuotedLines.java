package io.delegraph.collector.workstation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a file of variables, of which a quoted value may span several. */
final class QuotedLines {
    private static final Pattern OPENS = Pattern.compile("[^=#]*=\\s*([\"'`])(.*)", Pattern.DOTALL);

    private QuotedLines() {}

    /**
     * What belongs together.
     *
     * @param number of the first line, 1-based
     */
    record Line(int number, String text) {
        /** Without the text. */
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    static List<Line> of(String text) {
        List<String> lines = text.lines().toList();
        List<Line> joined = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            int last = end(lines, next);
            joined.add(new Line(next + 1, String.join("\n", lines.subList(next, last + 1))));
            next = last + 1;
        }
        return joined;
    }

    // A quote that nobody closes spans one line, so that it does not hide the rest of the file.
    private static int end(List<String> lines, int first) {
        Matcher matcher = OPENS.matcher(lines.get(first));
        if (!matcher.matches() || closes(matcher.group(2), matcher.group(1))) {
            return first;
        }
        for (int last = first + 1; last < lines.size(); last++) {
            if (closes(lines.get(last), matcher.group(1))) {
                return last;
            }
            if (OPENS.matcher(lines.get(last)).matches()) {
                return first;
            }
        }
        return first;
    }

    private static boolean closes(String text, String quote) {
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            if (at == 0 || text.charAt(at - 1) != '\\') {
                return true;
            }
        }
        return false;
    }
}
