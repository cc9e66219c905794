package io.delegraph.api.listing;

import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import java.util.Comparator;
import java.util.List;

/**
 * How much of its sources a graph rests on.
 *
 * @param complete  whether there are sources, and every one was read completely
 * @param sources   those that were not, first
 * @param truncated whether there are more sources
 */
public record CoverageDigest(boolean complete, List<Coverage> sources, boolean truncated) {
    private static final int LISTED = 100;
    private static final Comparator<Coverage> GAPS_FIRST = Comparator.comparing(CoverageDigest::isComplete);

    public CoverageDigest {
        sources = List.copyOf(sources);
    }

    /** One word for it: {@code complete}, {@code partial}, or {@code none} when there is no source. */
    public String text() {
        if (sources.isEmpty()) {
            return "none";
        }
        return complete ? "complete" : "partial";
    }

    static CoverageDigest of(List<Coverage> coverage) {
        boolean complete = !coverage.isEmpty() && coverage.stream().allMatch(CoverageDigest::isComplete);
        List<Coverage> listed = coverage.stream()
                .sorted(GAPS_FIRST.thenComparing(Comparator.naturalOrder()))
                .limit(LISTED)
                .toList();
        return new CoverageDigest(complete, listed, listed.size() < coverage.size());
    }

    private static boolean isComplete(Coverage coverage) {
        return coverage.completeness() == Completeness.COMPLETE;
    }
}
