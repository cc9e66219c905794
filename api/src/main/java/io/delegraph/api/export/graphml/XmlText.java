package io.delegraph.api.export.graphml;

/** Texts that XML 1.0 can hold. */
final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The text, with every character that is none in XML replaced by U+FFFD. */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(isCharacter(point) ? point : REPLACEMENT));
        return clean.toString();
    }

    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }
}
