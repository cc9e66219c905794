package io.delegraph.collector.parse;

import java.util.List;
import org.tomlj.TomlPosition;

/** Finds the line of a value: the library gives the place of an array's element before the line breaks that precede it. */
record TomlLines(List<String> lines) {
    static TomlLines of(String text) {
        return new TomlLines(List.of(text.split("\n", -1)));
    }

    /** The line of the first character from the position on that is neither blank nor in a comment. */
    int valueAfter(TomlPosition position) {
        int line = position.line();
        int column = position.column() - 1;
        while (line < lines.size() && blankFrom(lines.get(line - 1), column)) {
            line++;
            column = 0;
        }
        return line;
    }

    private static boolean blankFrom(String line, int column) {
        String rest =
                line.substring(Math.min(Math.max(0, column), line.length())).strip();
        return rest.isEmpty() || rest.startsWith("#");
    }
}
