package io.delegraph.api.serve.finding;

import io.delegraph.api.finding.CaseDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One decision about several findings, as it is sent. */
@Schema(name = "BulkDecision", description = "Either 'ids' or 'filter' says which findings.")
record BulkBody(
        @Schema(description = "At most 1000.") @Nullable List<String> ids,

        @Schema(description = "Versions that cases have to have, by id of the finding.") @Nullable Map<String, Long> versions,

        @Schema(description = "Values of the list's filters by their names; at most 1000 findings may pass.") @Nullable Map<String, List<String>> filter,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable DecisionBody decision,

        @Schema(description = "ALL: all decisions are taken or none. EACH, the default: each for itself.")
        CaseDesk.@Nullable Mode mode) {}
