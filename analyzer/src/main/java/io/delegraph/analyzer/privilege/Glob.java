package io.delegraph.analyzer.privilege;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pattern with {@code *} (any run of characters, {@code :} and {@code /} included) and {@code ?} (any one character),
 * as AWS matches actions and ARNs.
 *
 * <p>Matching is linear in pattern and text but for a pattern with several {@code *}, where it backtracks to the last
 * one only: O(|pattern| · |text|).
 */
public final class Glob {
    /** Stands for "some run that nobody named": occurs in no pattern, so it is matched by wildcards only. */
    static final char UNNAMED = '\u22C6';

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
        return isLiteral() ? text.length() == prefixLength : matchesFrom(text, prefixLength);
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
        int shared = Math.min(prefixLength, other.prefixLength);
        if (!pattern.regionMatches(0, other.pattern, 0, shared)) {
            return Optional.empty();
        }
        String found = new Meeting(pattern, other.pattern).from(0, 0);
        return Optional.ofNullable(found);
    }

    private static int prefixLength(String pattern) {
        int length = 0;
        while (length < pattern.length() && pattern.charAt(length) != '*' && pattern.charAt(length) != '?') {
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
    private record Meeting(String left, String right, Set<Long> deadEnds) {
        Meeting(String left, String right) {
            this(left, right, new HashSet<>());
        }

        @Nullable String from(int i, int j) {
            if (i == left.length() && j == right.length()) {
                return "";
            }
            long state = ((long) i << 32) | j;
            if (!deadEnds.add(state)) {
                return null;
            }
            char a = i < left.length() ? left.charAt(i) : '\0';
            char b = j < right.length() ? right.charAt(j) : '\0';
            if (a == '*' && b == '*') {
                return first(UNNAMED, from(i + 1, j), UNNAMED, from(i, j + 1));
            }
            if (a == '*') {
                return star(i, b, from(i + 1, j), j < right.length() ? from(i, j + 1) : null);
            }
            if (b == '*') {
                return star(j, a, from(i, j + 1), i < left.length() ? from(i + 1, j) : null);
            }
            return single(a, b, i, j);
        }

        private @Nullable String single(char a, char b, int i, int j) {
            if (i == left.length() || j == right.length() || !(a == b || a == '?' || b == '?')) {
                return null;
            }
            String rest = from(i + 1, j + 1);
            char shown = a == '?' ? b : a;
            return rest == null ? null : (shown == '?' ? UNNAMED : shown) + rest;
        }

        // The star may swallow the other side's character, or end; swallowing is tried first: less specific.
        private static @Nullable String star(
                int ignored, char other, @Nullable String ended, @Nullable String swallowed) {
            if (swallowed != null) {
                return (other == '?' ? UNNAMED : other) + swallowed;
            }
            return ended;
        }

        private static @Nullable String first(
                char leftMark, @Nullable String viaLeft, char rightMark, @Nullable String viaRight) {
            if (viaLeft != null) {
                return mark(leftMark, viaLeft);
            }
            return viaRight == null ? null : mark(rightMark, viaRight);
        }

        private static String mark(char mark, String rest) {
            return rest.isEmpty() || rest.charAt(0) != mark ? mark + rest : rest;
        }
    }
}
