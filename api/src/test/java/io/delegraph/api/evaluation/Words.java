package io.delegraph.api.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of texts and of operations' names, without endings, for looking which operations a text asks for. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})");
    private static final List<String> ENDINGS = List.of("ations", "ation", "ing", "ies", "ed", "es", "s", "e");
    private static final int SHORTEST = 3;
    private static final double COMMON = 0.12;
    private static final int COMMON_AT_LEAST = 4;
    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "of", "to", "in", "for", "and", "or", "by", "from", "with", "my", "me", "i", "it", "is",
            "on", "at", "as", "be", "all", "any", "please", "get", "this", "that", "through", "id", "you", "your");

    private Words() {}

    static Set<String> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(word -> !EMPTY.contains(word))
                .map(Words::stem)
                .collect(Collectors.toSet());
    }

    /** Words that so many of the names have that they tell nothing. */
    static Set<String> common(Collection<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> of(name).forEach(word -> counts.merge(word, 1, Integer::sum)));
        double most = Math.max(COMMON_AT_LEAST, COMMON * names.size());
        counts.values().removeIf(count -> count < most);
        return new HashSet<>(counts.keySet());
    }

    private static String stem(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }
}
