package io.delegraph.collector.parse;

/** How deep brackets and dotted names of a TOML document go at most, without understanding it. */
final class TomlDepth {
    private TomlDepth() {}

    /** An upper bound: brackets in strings and comments count too. */
    static int of(String text) {
        int open = 0;
        int dots = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '[' || each == '{') {
                open++;
            } else if (each == ']' || each == '}') {
                open = Math.max(0, open - 1);
            } else if (each == '.') {
                dots++;
            } else if (each == '=' || each == '\n') {
                dots = 0;
            }
            deepest = Math.max(deepest, open + dots);
        }
        return deepest;
    }
}
