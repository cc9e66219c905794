package io.delegraph.api.serve;

import io.delegraph.api.listing.FindingFilter;
import io.delegraph.api.listing.PageRequest;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Severity;
import io.micronaut.http.HttpParameters;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parameters of a list. */
record ListQuery(FindingFilter filter, PageRequest page) {
    private static final int USUAL_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1_000;

    /**
     * Reads them; several values are given by repeating a parameter or with commas.
     *
     * @throws Problem when a value cannot be meant; says which there are
     */
    static ListQuery of(HttpParameters parameters) {
        FindingFilter filter = new FindingFilter(
                constants(parameters, "severity", Severity.values()),
                new LinkedHashSet<>(values(parameters, "rule")),
                constants(parameters, "status", FindingStatus.values()));
        return new ListQuery(filter, new PageRequest(limit(parameters), parameters.getFirst("cursor")));
    }

    private static int limit(HttpParameters parameters) {
        return parameters.getFirst("limit").map(ListQuery::limit).orElse(USUAL_LIMIT);
    }

    private static int limit(String text) {
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER, "'limit' has to be a number from 1 to " + LARGEST_LIMIT + ".");
        }
        return limit;
    }

    private static <E extends Enum<E>> Set<E> constants(HttpParameters parameters, String name, E[] known) {
        Function<String, E> find = text -> Arrays.stream(known)
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_PARAMETER,
                        "'" + name + "' has to be one or more of "
                                + Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", ")) + "."));
        return values(parameters, name).stream().map(find).collect(Collectors.toSet());
    }

    private static List<String> values(HttpParameters parameters, String name) {
        return parameters.getAll(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
