package io.delegraph.analyzer.chain.learn;

import java.util.regex.Pattern;

/** What a value looks like; all that is known of what it is for. */
enum ValueShape {
    /** Where something can be sent: an e-mail address, a URL, the number of a bank account. */
    ADDRESS,
    /** Names something: an id, a path, one to three words. Digests count as names, too. */
    NAME,
    /** A number, a date, yes or no, nothing: says how much, when or whether. */
    MEASURE,
    /** More than three words. */
    PROSE;

    private static final int NAME_WORDS = 3;
    private static final Pattern ADDRESSES = Pattern.compile(
            // E-mail, URL with or without its scheme, ISO 13616 account number.
            "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+" + "|([A-Za-z][A-Za-z0-9+.-]*://|www\\.)\\S+"
                    + "|[A-Z]{2}\\d{2}[A-Z0-9]{6,30}");
    private static final Pattern MEASURES = Pattern.compile(
            "[+-]?\\d[\\d,]*(\\.\\d+)?" + "|\\d{4}-\\d{2}-\\d{2}([T ]\\S*)?" + "|(?i:true|false|yes|no|none|null)|");

    static ValueShape of(String value) {
        String text = value.strip();
        if (ADDRESSES.matcher(text).matches()) {
            return ADDRESS;
        }
        if (MEASURES.matcher(text).matches()) {
            return MEASURE;
        }
        return text.split("\\s+", NAME_WORDS + 2).length > NAME_WORDS ? PROSE : NAME;
    }

    /** Whether it says something, rather than name somebody or something. */
    boolean isContent() {
        return this == MEASURE || this == PROSE;
    }
}
