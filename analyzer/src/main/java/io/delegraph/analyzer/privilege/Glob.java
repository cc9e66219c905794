package io.delegraph.analyzer.privilege;

import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pattern with {@code *} (any run of characters, {@code :} and {@code /} included) and {@code ?} (any one character),
 * as AWS matches actions and ARNs.
 *
 * <p>Matching is linear in pattern and text but for a pattern with several {@code *}, where it backtracks to the last
 * one only: O(|pattern| · |text|).
 */
public final class Glob {
    /**
     * Stands for "some run that nobody named": occurs in no pattern, so it is matched by wildcards only. A control
     * character of one byte, so that names that hold it stay compact.
     */
    static final char UNNAMED = '\u0001';

    private final String pattern;
    private final int prefixLength;

    private Glob(String pattern) {
        this.pattern = pattern;
        this.prefixLength = prefixLength(pattern);
    }

    /** The pattern, compared with case. */
    public static Glob of(String pattern) {
        return new Glob(Objects.requireNonNull(pattern, "pattern"));
    }

    /** Whether it matches exactly one text: itself. */
    public boolean isLiteral() {
        return prefixLength == pattern.length();
    }

    /** Whether it matches every text. */
    public boolean isEverything() {
        return pattern.equals("*");
    }

    /** The pattern as written. */
    public String pattern() {
        return pattern;
    }

    /** Whether the whole text is of the pattern. */
    public boolean matches(String text) {
        if (!text.regionMatches(0, pattern, 0, prefixLength)) {
            return false;
        }
        if (isLiteral()) {
            return text.length() == prefixLength;
        }
        return isPrefix() || matchesFrom(text, prefixLength);
    }

    // Nothing but a star after the literal start: most patterns are so.
    private boolean isPrefix() {
        return prefixLength == pattern.length() - 1 && pattern.charAt(prefixLength) == '*';
    }

    private boolean matchesFrom(String text, int start) {
        int at = start;
        int in = start;
        int star = -1;
        int resume = -1;
        while (at < text.length()) {
            char wanted = in < pattern.length() ? pattern.charAt(in) : '\0';
            if (wanted == '*') {
                star = in++;
                resume = at;
            } else if (in < pattern.length() && (wanted == '?' || wanted == text.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }

    /** A text of this pattern that is as unspecific as possible: every wildcard stands for something nobody named. */
    public String genericMember() {
        return pattern.replace('*', UNNAMED).replace('?', UNNAMED);
    }

    /**
     * A text of both patterns, as unspecific as possible; nothing when no text is of both.
     *
     * <p>Search over pairs of positions, each visited once: O(|this| · |other|).
     */
    public Optional<String> commonMember(Glob other) {
        if (!startsMeet(other) || !endsMeet(other)) {
            return Optional.empty();
        }
        String found = new Meeting(pattern, other.pattern).from(0, 0);
        return Optional.ofNullable(found);
    }

    // Literal starts, and literal ends, must agree as far as both reach: most pairs of patterns fail here.
    private boolean startsMeet(Glob other) {
        return pattern.regionMatches(0, other.pattern, 0, Math.min(prefixLength, other.prefixLength));
    }

    private boolean endsMeet(Glob other) {
        int shared = Math.min(suffixLength(), other.suffixLength());
        return pattern.regionMatches(pattern.length() - shared, other.pattern, other.pattern.length() - shared, shared);
    }

    private int suffixLength() {
        int length = 0;
        while (length < pattern.length() - prefixLength && !isWildcard(pattern.charAt(pattern.length() - 1 - length))) {
            length++;
        }
        return isLiteral() ? pattern.length() : length;
    }

    private static boolean isWildcard(char character) {
        return character == '*' || character == '?';
    }

    private static int prefixLength(String pattern) {
        int length = 0;
        while (length < pattern.length() && !isWildcard(pattern.charAt(length))) {
            length++;
        }
        return length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Glob glob && glob.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }

    /** Depth-first search for a common text, with dead ends remembered. */
    private record Meeting(String left, String right, BitSet deadEnds) {
        Meeting(String left, String right) {
            this(left, right, new BitSet());
        }

        @Nullable String from(int i, int j) {
            if (i == left.length() && j == right.length()) {
                return "";
            }
            int state = i * (right.length() + 1) + j;
            if (deadEnds.get(state)) {
                return null;
            }
            deadEnds.set(state);
            if (isStar(left, i) && isStar(right, j)) {
                String rest = firstOf(i + 1, j, i, j + 1);
                return rest == null ? null : unnamedThen(rest);
            }
            if (isStar(left, i)) {
                return swallowed(right, j, i, j + 1, i + 1, j);
            }
            return isStar(right, j) ? swallowed(left, i, i + 1, j, i, j + 1) : single(i, j);
        }

        // The star ends, or else swallows the other side's character: ending first keeps the segments of ARNs apart.
        private @Nullable String swallowed(String other, int at, int i, int j, int endI, int endJ) {
            String ended = from(endI, endJ);
            if (ended != null || at == other.length()) {
                return ended;
            }
            String rest = from(i, j);
            return rest == null ? null : shown(other.charAt(at)) + rest;
        }

        private @Nullable String single(int i, int j) {
            if (i == left.length() || j == right.length()) {
                return null;
            }
            char a = left.charAt(i);
            char b = right.charAt(j);
            if (a != b && a != '?' && b != '?') {
                return null;
            }
            String rest = from(i + 1, j + 1);
            return rest == null ? null : shown(a == '?' ? b : a) + rest;
        }

        private @Nullable String firstOf(int i, int j, int otherI, int otherJ) {
            String found = from(i, j);
            return found == null ? from(otherI, otherJ) : found;
        }

        private static String unnamedThen(String rest) {
            return rest.isEmpty() || rest.charAt(0) != UNNAMED ? UNNAMED + rest : rest;
        }

        private static char shown(char character) {
            return character == '?' ? UNNAMED : character;
        }

        private static boolean isStar(String text, int at) {
            return at < text.length() && text.charAt(at) == '*';
        }
    }
}
