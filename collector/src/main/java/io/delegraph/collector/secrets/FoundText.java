package io.delegraph.collector.secrets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scanner writes as having been found. */
final class FoundText {
    private static final Pattern REDACTED = Pattern.compile("(?is)\\s*|.*redacted.*|.*\\*{3,}.*|.*\\.{3}");
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?s)[\"']?[A-Za-z_][A-Za-z0-9_.-]*[\"']?\\s*(?::=|=>|=|:(?!//))\\s*([\"']?)(\\S.*?)\\1[\\s;,]*");

    private FoundText() {}

    /** Whether the value was struck out: all such values are alike, however different the secrets. */
    static boolean isRedacted(String text) {
        return REDACTED.matcher(text).matches();
    }

    /** The value in {@code NAME = "value"}, which older scanners report whole; else the text. */
    static String assigned(String text) {
        Matcher assignment = ASSIGNMENT.matcher(text.strip());
        return assignment.matches() ? assignment.group(2) : text;
    }
}
