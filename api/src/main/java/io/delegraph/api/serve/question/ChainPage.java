package io.delegraph.api.serve.question;

import io.delegraph.api.serve.answer.CoverageSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Part of the list of observed chains, by name.
 *
 * @param next cursor of the rest, if there is more
 */
public record ChainPage(
        long epoch,
        CoverageSummary coverage,
        List<ChainItem> items,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> next,

        boolean truncated) {}
