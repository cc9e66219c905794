package io.delegraph.api.serve.finding;

import io.delegraph.api.finding.FindingOrder;
import io.delegraph.api.finding.FindingSelection;
import io.delegraph.api.finding.Standing;
import io.delegraph.api.listing.PageRequest;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.micronaut.http.HttpParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The parameters of the list of findings.
 *
 * @param backwards whether the order is the other way round
 */
record FindingQuery(FindingSelection selection, FindingOrder order, boolean backwards, PageRequest page) {
    private static final int USUAL_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1_000;
    private static final Set<String> FILTERS =
            Set.of("severity", "rule", "status", "truth", "owner", "assignee", "about", "source", "text", "seenSince");
    private static final Set<String> OTHERS = Set.of("sort", "limit", "cursor");

    /** Reads them; several values are given by repeating a parameter or, where they are words, with commas. */
    static FindingQuery of(HttpParameters parameters) {
        Set<String> unknown = new TreeSet<>(parameters.names());
        unknown.removeAll(FILTERS);
        unknown.removeAll(OTHERS);
        if (!unknown.isEmpty()) {
            throw Words.invalid("There is a parameter that this list does not have. Known: "
                    + String.join(", ", new TreeSet<>(FILTERS)) + ", cursor, limit, sort.");
        }
        String sort = parameters.getFirst("sort").orElse("severity");
        boolean backwards = sort.startsWith("-");
        FindingOrder order =
                Words.constant(backwards ? sort.substring(1) : sort, "sort", FindingOrder.values(), FindingOrder::text);
        return new FindingQuery(selection(parameters::getAll), order, backwards, page(parameters));
    }

    /** Which part of a list is asked for. */
    static PageRequest page(HttpParameters parameters) {
        return new PageRequest(limit(parameters.getFirst("limit")), parameters.getFirst("cursor"));
    }

    /** Whether a filter is called so. */
    static boolean isFilter(String name) {
        return FILTERS.contains(name);
    }

    /** The filters among named values. */
    static FindingSelection selection(Function<String, List<String>> values) {
        return new FindingSelection(
                Words.constants(words(values.apply("severity")), "severity", Severity.values()),
                Set.copyOf(words(values.apply("rule"))),
                Words.constants(words(values.apply("status")), "status", Standing.values()),
                Words.constants(words(values.apply("truth")), "truth", Truth.values()),
                Set.copyOf(values.apply("owner")),
                Set.copyOf(values.apply("assignee")),
                Set.copyOf(values.apply("about")),
                Set.copyOf(values.apply("source")),
                first(values.apply("text")),
                first(values.apply("seenSince")).map(word -> Words.instant(word, "seenSince")));
    }

    /** The same for equal lists. */
    String key() {
        return "findings" + order + backwards + selection.key();
    }

    private static Optional<String> first(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).findFirst();
    }

    private static Collection<String> words(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static int limit(Optional<String> text) {
        int limit = text.map(digits -> digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0)
                .orElse(USUAL_LIMIT);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw Words.invalid("'limit' has to be a number from 1 to " + LARGEST_LIMIT + ".");
        }
        return limit;
    }
}
