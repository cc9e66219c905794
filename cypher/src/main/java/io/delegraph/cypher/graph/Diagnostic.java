package io.delegraph.cypher.graph;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that was not understood, and what was done instead.
 *
 * @param severity how much may be missing
 * @param code     stable identifier such as {@code IAM_UNKNOWN_EFFECT}; tests compare this and {@code at}, never the message
 * @param message  full sentence: what was found, what was expected, what we did instead; never a secret value
 * @param at       where
 */
public record Diagnostic(Severity severity, String code, String message, SourceLocation at)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER =
            Comparator.comparing(Diagnostic::at).thenComparing(Diagnostic::code).thenComparing(Diagnostic::message);

    /** How a reader must take it. */
    public enum Severity {
        /** Authority may be missing from the graph. */
        ERROR,
        /** Read conservatively. */
        WARNING,
        /** Harmless. */
        INFO
    }

    public Diagnostic {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(at, "place");
    }

    public static Diagnostic error(String code, String message, SourceLocation at) {
        return new Diagnostic(Severity.ERROR, code, message, at);
    }

    public static Diagnostic warning(String code, String message, SourceLocation at) {
        return new Diagnostic(Severity.WARNING, code, message, at);
    }

    public static Diagnostic info(String code, String message, SourceLocation at) {
        return new Diagnostic(Severity.INFO, code, message, at);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
