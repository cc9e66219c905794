package io.delegraph.collector.estate;

/**
 * A pattern with {@code *} for any run and {@code ?} for any one character, compared with case. Matching takes time
 * O(pattern * text) at worst, whatever the pattern.
 */
record Glob(String pattern) implements Comparable<Glob> {
    /** Whether it stands for itself only. */
    boolean literal() {
        return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
    }

    /** How many characters it fixes: the more, the more specific. */
    int weight() {
        return (int) pattern.chars().filter(each -> each != '*' && each != '?').count();
    }

    boolean matches(String text) {
        int at = 0;
        int inPattern = 0;
        int star = -1;
        int starAt = 0;
        while (at < text.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
                star = inPattern++;
                starAt = at;
            } else if (inPattern < pattern.length() && fits(pattern.charAt(inPattern), text.charAt(at))) {
                inPattern++;
                at++;
            } else if (star >= 0) {
                // The last star takes one character more.
                inPattern = star + 1;
                at = ++starAt;
            } else {
                return false;
            }
        }
        return pattern.chars().skip(inPattern).allMatch(each -> each == '*');
    }

    private static boolean fits(char pattern, char text) {
        return pattern == '?' || pattern == text;
    }

    /** The more specific first: one that stands for itself, then by weight. */
    @Override
    public int compareTo(Glob other) {
        int byLiteral = Boolean.compare(other.literal(), literal());
        return byLiteral != 0 ? byLiteral : Integer.compare(other.weight(), weight());
    }
}
