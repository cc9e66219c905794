package io.delegraph.api.serve.finding;

import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads words of a request; what cannot be meant is refused without being quoted. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> Set<E> constants(Collection<String> words, String name, E[] known) {
        return words.stream().map(word -> constant(word, name, known)).collect(Collectors.toSet());
    }

    static <E extends Enum<E>> E constant(String word, String name, E[] known) {
        return constant(word, name, known, Enum::name);
    }

    static <E extends Enum<E>> E constant(String word, String name, E[] known, Function<E, String> text) {
        return Arrays.stream(known)
                .filter(each -> text.apply(each).toUpperCase(Locale.ROOT).equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> invalid("'" + name + "' has to be one of "
                        + Arrays.stream(known).map(text).collect(Collectors.joining(", ")) + "."));
    }

    static Instant instant(String word, String name) {
        try {
            return Instant.parse(word);
        } catch (DateTimeParseException e) {
            throw invalid("'" + name + "' has to be an instant such as 2026-12-31T00:00:00Z.");
        }
    }

    static Problem invalid(String sentence) {
        return new Problem(ProblemType.INVALID_PARAMETER, sentence);
    }
}
