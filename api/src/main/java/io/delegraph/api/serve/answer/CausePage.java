package io.delegraph.api.serve.answer;

import io.delegraph.analyzer.report.Cause;
import io.delegraph.api.listing.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Part of the list of causes.
 *
 * @param next cursor of the rest, if there is more
 */
public record CausePage(
        long epoch,
        CoverageSummary coverage,
        List<CauseItem> items,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> next,

        boolean truncated) {
    /** The page in these words. */
    public static CausePage of(Page<Cause> page) {
        return new CausePage(
                page.epoch(),
                CoverageSummary.of(page.coverage()),
                page.items().stream().map(CauseItem::of).toList(),
                page.next(),
                page.truncated());
    }
}
