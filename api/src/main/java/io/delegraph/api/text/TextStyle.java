package io.delegraph.api.text;

import io.delegraph.cypher.graph.Severity;

/**
 * How text looks where it is read.
 *
 * @param width columns to use at most
 */
public record TextStyle(Colour colour, Charset charset, int width) {
    private static final String RESET = "\u001b[0m";

    /** Whether the reader sees colours. */
    public enum Colour {
        ANSI,
        NONE
    }

    /** Which characters the reader sees. */
    public enum Charset {
        UNICODE,
        ASCII
    }

    /** No colours, all characters. */
    public static TextStyle plain(int width) {
        return new TextStyle(Colour.NONE, Charset.UNICODE, width);
    }

    String strong(String text) {
        return painted("1", text);
    }

    String faint(String text) {
        return painted("2", text);
    }

    String link(String text) {
        return painted("36", text);
    }

    String warning(String text) {
        return painted("33", text);
    }

    String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> painted("1;31", severity.name());
            case HIGH -> painted("31", severity.name());
            case MEDIUM -> painted("33", severity.name());
            case LOW -> painted("34", severity.name());
        };
    }

    private String painted(String code, String text) {
        return colour == Colour.ANSI ? "\u001b[" + code + "m" + text + RESET : text;
    }

    /** The text in characters that the reader sees. */
    String shown(String text) {
        return charset == Charset.UNICODE ? text : ascii(text);
    }

    private static String ascii(String text) {
        return text.replace("├─", "|-")
                .replace("└─", "`-")
                .replace("─", "-")
                .replace("│", "|")
                .replace("▶", ">")
                .replace("·", "-")
                .replace("…", "...");
    }
}
