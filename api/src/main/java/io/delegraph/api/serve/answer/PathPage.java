package io.delegraph.api.serve.answer;

import io.delegraph.api.listing.Page;
import io.delegraph.cypher.graph.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Part of the list of paths, those of the worst findings first.
 *
 * @param next cursor of the rest, if there is more
 */
public record PathPage(
        long epoch,
        CoverageSummary coverage,
        List<PathItem> items,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> next,

        boolean truncated) {
    /** The page in these words. */
    public static PathPage of(Page<Finding> page) {
        return new PathPage(
                page.epoch(),
                CoverageSummary.of(page.coverage()),
                page.items().stream().map(PathItem::of).toList(),
                page.next(),
                page.truncated());
    }
}
