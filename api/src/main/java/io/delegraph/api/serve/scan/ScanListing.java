package io.delegraph.api.serve.scan;

import io.delegraph.api.job.ScanQuery;
import io.delegraph.api.job.ScanState;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The parameters of the list of scans. */
record ScanListing(Set<ScanState> states, Optional<String> cursor, int limit) {
    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    ScanListing {
        states = Set.copyOf(states);
    }

    /**
     * Reads them; several states are given with commas.
     *
     * @throws Problem when a value cannot be meant
     */
    static ScanListing of(Optional<String> state, Optional<String> cursor, Optional<String> limit) {
        Set<ScanState> states = EnumSet.noneOf(ScanState.class);
        state.ifPresent(text ->
                Arrays.stream(text.split(",", -1)).map(ScanListing::state).forEach(states::add));
        return new ScanListing(states, cursor, limit.map(ScanListing::limit).orElse(USUAL_LIMIT));
    }

    private static ScanState state(String text) {
        return Arrays.stream(ScanState.values())
                .filter(state -> state.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_PARAMETER,
                        "'state' has to be one or more of " + Arrays.toString(ScanState.values()) + "."));
    }

    private static int limit(String text) {
        int limit = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER, "'limit' has to be a number from 1 to " + LARGEST_LIMIT + ".");
        }
        return limit;
    }

    /** Asks for one more than fits, which tells whether there is a following page. */
    ScanQuery oneMore() {
        return new ScanQuery(states, Optional.empty(), Optional.empty(), cursor, limit + 1);
    }
}
