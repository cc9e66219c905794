package io.delegraph.api.text;

import java.util.Locale;

/** Small matters of wording. */
final class Words {
    private static final String ELLIPSIS = "…";

    private Words() {}

    /** {@code 1 finding}, {@code 2 findings}. */
    static String count(long number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** One line without control characters: a name in an input must not move the reader's cursor. */
    static String safe(String text) {
        return text.codePoints()
                .map(each -> Character.isISOControl(each) || Character.getType(each) == Character.FORMAT ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** At most so many characters; the start is kept. */
    static String fit(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + ELLIPSIS;
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
