package io.delegraph.api.serve.finding;

import io.delegraph.api.finding.CeilingLimits;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a finding must not exceed to be accepted, as it is sent. */
@Schema(name = "CeilingLimits")
record CeilingBody(
        @Schema(description = "Ids of what it may reach.") @Nullable List<String> targets,

        @Nullable Severity severity,
        @Nullable Truth truth,
        @Nullable Double score) {
    CeilingLimits limits() {
        return new CeilingLimits(
                Optional.ofNullable(targets).map(Set::copyOf),
                Optional.ofNullable(severity),
                Optional.ofNullable(truth),
                Optional.ofNullable(score));
    }
}
