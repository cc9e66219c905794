package io.delegraph.cypher.graph;

/**
 * Texts that every store can keep. Half of a surrogate pair, which a JSON escape can produce, has no UTF-8 form: it would
 * come back changed, and two ids could become one.
 */
public final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /** The text, with every half of a surrogate pair replaced by U+FFFD. */
    public static String text(String text) {
        return isWellFormed(text) ? text : repaired(text);
    }

    private static boolean isWellFormed(String text) {
        return text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))
                || text.codePoints().noneMatch(WellFormed::isHalf);
    }

    private static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        text.codePoints().forEach(point -> repaired.appendCodePoint(isHalf(point) ? REPLACEMENT : point));
        return repaired.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
