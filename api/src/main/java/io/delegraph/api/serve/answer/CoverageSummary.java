package io.delegraph.api.serve.answer;

import io.delegraph.api.listing.CoverageDigest;
import java.util.List;

/**
 * How much of its sources an answer rests on.
 *
 * @param complete  whether there are sources, and every one was read completely
 * @param sources   those that were not, first
 * @param truncated whether there are more sources
 */
public record CoverageSummary(boolean complete, List<SourceCoverage> sources, boolean truncated) {
    /** The digest in these words. */
    public static CoverageSummary of(CoverageDigest digest) {
        return new CoverageSummary(
                digest.complete(),
                digest.sources().stream()
                        .map(each -> new SourceCoverage(each.source().value(), each.completeness(), each.reason()))
                        .toList(),
                digest.truncated());
    }
}
