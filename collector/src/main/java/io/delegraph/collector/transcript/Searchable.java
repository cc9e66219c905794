package io.delegraph.collector.transcript;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which values are looked for as whole words.
 *
 * <p>A value stands in a text only if each of its words does; the text's words are kept as sorted hashes, four bytes each,
 * so that most values that do not stand in it are told without a search.
 */
final class Searchable {
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\p{L}\\d_.])\\d{1,30}(?:,\\d{3})*(?:\\.\\d{1,30})?");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{Nd}_]+");
    private static final Pattern ENDS_AS_DATE = Pattern.compile(".*\\d{4}-\\d{2}-\\d{2}");

    private final String text;
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final int[] words;

    Searchable(String written) {
        text = Normal.text(written);
        Matcher matcher = NUMBERS.matcher(text);
        while (matcher.find()) {
            Normal.number(matcher.group()).ifPresent(numbers::add);
        }
        words = WORDS.matcher(text)
                .results()
                .mapToInt(word -> word.group().hashCode())
                .sorted()
                .distinct()
                .toArray();
    }

    int length() {
        return text.length();
    }

    /** Whether the text has such a word; a text that has not may be said to have it, at odds of its words to 2^32. */
    boolean mayHold(String word) {
        return word.isEmpty() || Arrays.binarySearch(words, word.hashCode()) >= 0;
    }

    /** The longest word of a normalised value; empty when it has none. */
    static String longestWord(String value) {
        return WORDS.matcher(value)
                .results()
                .map(word -> word.group())
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    boolean holds(BigDecimal number) {
        return numbers.contains(number);
    }

    /** Whether the normalised value stands in the text with no letter or digit beside it. */
    boolean holds(String value) {
        int at = text.indexOf(value);
        while (at >= 0) {
            if (beginsAt(at, value) && endsAt(at + value.length(), value)) {
                return true;
            }
            at = text.indexOf(value, at + 1);
        }
        return false;
    }

    private boolean beginsAt(int at, String value) {
        return at == 0 || !isWord(value.codePointAt(0)) || !isWord(text.codePointBefore(at));
    }

    private boolean endsAt(int end, String value) {
        return end == text.length()
                || !isWord(value.codePointBefore(value.length()))
                || !isWord(text.codePointAt(end))
                || (isTimeAt(end) && ENDS_AS_DATE.matcher(value).matches());
    }

    // A day stands in a moment of it: 2024-05-20T10:00.
    private boolean isTimeAt(int at) {
        return text.charAt(at) == 't' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isWord(int character) {
        return Character.isLetter(character) || Character.isDigit(character) || character == '_';
    }
}
