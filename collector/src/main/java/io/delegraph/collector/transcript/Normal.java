package io.delegraph.collector.transcript;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Spellings that do not matter when a value is looked for in a text: case, blanks, quotes, the form of a number. */
final class Normal {
    private static final Pattern ESCAPED = Pattern.compile("\\\\[nrt]|\\\\(?=[\"'/])");
    private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u201b`\u00b4]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\"']+|[\\s\"']+$");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:,\\d{3})*(?:\\.\\d{1,30})?");

    private Normal() {}

    /** A text to look in. */
    static String text(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = ESCAPED.matcher(plain).replaceAll(" ");
        plain = QUOTES.matcher(plain).replaceAll("'");
        plain = DOUBLE_QUOTES.matcher(plain).replaceAll("\"");
        return BLANKS.matcher(plain).replaceAll(" ");
    }

    /** A value to look for: without quotes around it. */
    static String value(String written) {
        return AROUND.matcher(text(written)).replaceAll("");
    }

    /** The number that the value is, without its sign, which in a text may be a hyphen. */
    static Optional<BigDecimal> number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(value.replace(",", "")).abs().stripTrailingZeros());
    }
}
