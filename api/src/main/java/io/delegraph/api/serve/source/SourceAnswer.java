package io.delegraph.api.serve.source;

import io.delegraph.api.source.RegisteredSource;
import io.delegraph.api.source.SourceKind;
import io.delegraph.api.source.SourceState;
import io.delegraph.cypher.graph.Completeness;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A registered source, and how looking at it went. */
@Schema(name = "Source")
record SourceAnswer(
        String name,
        SourceKind kind,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<List<String>> paths,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> folder,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Integer> quietSeconds,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<AwsForm> aws,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> zone,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> estate,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> collector,

        @Schema(description = "When it was looked at last.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Instant> lastAttempt,

        @Schema(description = "When all of it was read last.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Instant> lastSuccess,

        @Schema(description = "Of the last attempt.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Completeness> outcome,

        @Schema(description = "Why the last attempt was not complete.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> reason,

        @Schema(description = "Attempts since it was reached last.")
        int failures,

        @Schema(
                description = "When it is tried again by itself, because it could not be reached.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Instant> nextAttempt) {
    static SourceAnswer of(RegisteredSource registered) {
        SourceRequest form = SourceForms.request(registered.source());
        SourceState state = registered.state();
        return new SourceAnswer(
                registered.source().name(),
                registered.source().configuration().kind(),
                form.paths(),
                form.folder(),
                form.quietSeconds(),
                form.aws(),
                form.zone(),
                form.estate(),
                form.collector(),
                state.lastAttempt(),
                state.lastSuccess(),
                state.outcome(),
                state.reason(),
                state.failures(),
                state.nextAttempt());
    }
}
