package io.delegraph.api.serve.reading;

import io.delegraph.api.listing.PageRequest;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.cypher.graph.Closure;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what requests give; each throws {@link Problem} for what cannot be meant, and says what can. */
public final class Parameters {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;
    private static final int LONGEST_NAME = 2_048;

    private Parameters() {}

    /** A page of a list. */
    public static PageRequest page(Optional<String> limit, Optional<String> cursor) {
        return new PageRequest(number("limit", limit, USUAL_PAGE, LARGEST_PAGE), cursor);
    }

    /** A number from 1 on. */
    public static int number(String name, Optional<String> text, int usual, int most) {
        int number = text.map(given -> given.matches("\\d{1,6}") ? Integer.parseInt(given) : 0)
                .orElse(usual);
        if (number < 1 || number > most) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER, "'" + name + "' has to be a number from 1 to " + most + ".");
        }
        return number;
    }

    /** What is there, and no longer than any name is. */
    public static String name(String name, Optional<String> text) {
        return text.filter(given -> !given.isBlank() && given.length() <= LONGEST_NAME)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_PARAMETER,
                        "'" + name + "' has to be given, with at most " + LONGEST_NAME + " characters."));
    }

    /** A closure; {@code use} unless one is given. */
    public static Closure closure(Optional<String> label) {
        return Closure.findByLabel(label.orElse(Closure.USE.label()))
                .orElseThrow(
                        () -> new Problem(ProblemType.INVALID_PARAMETER, "'closure' has to be use, med, ctl or cmp."));
    }

    /** Words, given several times or with commas. */
    public static Set<String> words(Optional<List<String>> values) {
        return values.orElse(List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Constants, given several times or with commas, in any case. */
    public static <E extends Enum<E>> Set<E> constants(String name, Optional<List<String>> values, E[] known) {
        return words(values).stream()
                .map(text -> Arrays.stream(known)
                        .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new Problem(
                                ProblemType.INVALID_PARAMETER,
                                "'" + name + "' has to be one or more of "
                                        + Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "))
                                        + ".")))
                .collect(Collectors.toSet());
    }
}
