package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be kept of a value or of words: no secret, and no long text. */
final class Redaction {
    /** Characters of the longest text that is kept as it is. */
    static final int LONGEST = 200;

    // A private key in PEM has some thousand characters.
    private static final int LONGEST_SECRET = 10_000;

    static final String STRUCK_OUT = "[secret]";

    private static final Pattern KEY_BLOCK = Pattern.compile("(?s)-----BEGIN .*");
    private static final Pattern WORD = Pattern.compile("[^\\s\"'<>(),;=\\[\\]{}|]+");
    private static final Pattern SAID =
            Pattern.compile("(?i)(\\b[\\p{L}\\d_-]{0,40}(?:pass(?:word|phrase|code|wd)?|pwd|secret|token"
                    + "|key|credentials?|bearer|pin|cvv|cvc|otp|cookie)\\b[\"'*`]*(?:\\s+(?:is|to|as|was|of|into|becomes)\\b|\\s*[:=]+>?|\\s+(?=[\"'`]))"
                    + "\\s*(?:now\\s+|be\\s+)?[\"'*`]*)([^\\s\"'`]+)");
    private static final Pattern RANDOM =
            Pattern.compile("(?=[^\\d]*\\d)(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])[A-Za-z0-9+/_=-]{20,}|[0-9a-fA-F]{32,}");

    private final Fingerprinter fingerprinter;
    private final ArgumentText arguments;

    Redaction(Fingerprinter fingerprinter) {
        this.fingerprinter = fingerprinter;
        this.arguments = new ArgumentText(fingerprinter);
    }

    /** What is kept of a value that stands under this name; the same as other collectors keep of it. */
    String value(String name, String value) {
        boolean tooLong = value.length() > LONGEST_SECRET;
        return tooLong || saysSecret(value) ? digest(value) : arguments.of(name, value);
    }

    // A secret that stands alone keeps its own fingerprint, so that it is found again elsewhere.
    private boolean saysSecret(String value) {
        return value.length() <= LONGEST
                && !isKnown(value.strip())
                && !struck(value, false).equals(value);
    }

    /** Stands for a text: the same for the same text. */
    String digest(String text) {
        return fingerprinter.ofText(text).toString();
    }

    /** What is kept of an argument's name. */
    String name(String name) {
        return struck(name.length() <= LONGEST ? name : name.substring(0, LONGEST), false);
    }

    /** What is kept of a value that somebody wrote in a sentence; nothing when it could be a secret. */
    Optional<String> word(String value) {
        boolean harmless = value.length() <= LONGEST && struck(value, true).equals(value);
        return harmless ? Optional.of(value) : Optional.empty();
    }

    /** The start of a text, for people to read. */
    String excerpt(String text) {
        // What is cut at the end could be half of a secret that is no longer recognised.
        boolean whole = text.length() <= 4 * LONGEST;
        String start = whole ? text : text.substring(0, 4 * LONGEST).replaceFirst("\\S*$", "");
        String words = struck(start.strip(), true).replaceAll("\\s+", " ");
        return words.length() <= LONGEST
                ? words
                : words.substring(0, LONGEST - 1).strip() + "…";
    }

    /** The text without what looks like a secret in it. */
    String struck(String text, boolean prose) {
        String plain = KEY_BLOCK.matcher(text).replaceAll(STRUCK_OUT);
        plain = SAID.matcher(plain).replaceAll("$1" + Matcher.quoteReplacement(STRUCK_OUT));
        return WORD.matcher(plain)
                .replaceAll(word ->
                        Matcher.quoteReplacement(isSecretWord(word.group(), prose) ? STRUCK_OUT : word.group()));
    }

    private static boolean isSecretWord(String word, boolean prose) {
        return isKnown(word) || (prose && RANDOM.matcher(word).matches());
    }

    private static boolean isKnown(String text) {
        boolean known = SlotReader.read(text) instanceof Slot.Literal literal
                && literal.secret().isOfKnownFormat();
        return known || SlotReader.isConnectionString(text) || SlotReader.isAddressWithPassword(text);
    }
}
