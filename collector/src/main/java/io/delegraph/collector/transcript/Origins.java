package io.delegraph.collector.transcript;

import io.delegraph.cypher.graph.event.Argument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where values stood before they were handed to a tool. Texts are kept only as long as their conversation is read.
 *
 * <p>A value stands in a text when it does so as a whole word, whatever its case, blanks and quotes; a number, when a number
 * of the same size does. Values of one character, true and false stand everywhere and have no origin.
 *
 * <p>Cost: every value is looked for in every text that has its longest word. Texts are kept up to {@value #MOST_TEXT}
 * characters, and up to {@value #MOST_SEARCHED} characters are searched in one conversation; {@link #incomplete()} tells when that was not enough.
 */
final class Origins {
    static final int MOST_TEXT = 32_000_000;
    static final long MOST_SEARCHED = 4_000_000_000L;
    private static final int COMPARED_AT_ONCE = 64;
    private static final int SHORTEST = 2;
    private static final Set<String> EVERYWHERE = Set.of("true", "false", "none", "null");

    private record Source(String name, Searchable text) {}

    private final List<Source> sources = new ArrayList<>();
    private long kept;
    private long searched;
    private boolean incomplete;

    void request(String text) {
        add(Argument.FROM_REQUEST, text);
    }

    void result(String tool, String text) {
        add(Argument.FROM_RESULT + tool, text);
    }

    private void add(String name, String text) {
        if (text.isBlank()) {
            return;
        }
        if (kept + text.length() > MOST_TEXT) {
            incomplete = true;
            return;
        }
        kept += text.length();
        sources.add(new Source(name, new Searchable(text)));
    }

    /** Whether texts were too long to keep or to search, so that a value may have stood where nobody says it did. */
    boolean incomplete() {
        return incomplete;
    }

    /** Where all of the values stood. */
    List<String> of(List<String> values) {
        Set<String> all = new TreeSet<>();
        boolean first = true;
        for (String value : values) {
            Set<String> one = of(value);
            if (first) {
                all.addAll(one);
            }
            all.retainAll(one);
            first = false;
        }
        return List.copyOf(all);
    }

    private Set<String> of(String written) {
        String value = Normal.value(written);
        Set<String> found = new TreeSet<>();
        if (value.length() < SHORTEST || EVERYWHERE.contains(value)) {
            return found;
        }
        Optional<BigDecimal> number = Normal.number(value);
        String word = Searchable.longestWord(value);
        for (Source source : sources) {
            boolean stands = number.filter(source.text()::holds).isPresent()
                    || (source.text().mayHold(word) && !found.contains(source.name()) && holds(source.text(), value));
            if (stands) {
                found.add(source.name());
            }
        }
        return found;
    }

    private boolean holds(Searchable text, String value) {
        // At every place of the text as much as the value is long may be compared before they differ.
        long cost = text.length() * (1L + value.length() / COMPARED_AT_ONCE);
        if (searched + cost > MOST_SEARCHED) {
            incomplete = true;
            return false;
        }
        searched += cost;
        return text.holds(value);
    }
}
