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
        Optional<List<String>> paths,
        Optional<String> folder,
        Optional<Integer> quietSeconds,
        Optional<AwsForm> aws,
        Optional<String> zone,
        Optional<String> estate,
        Optional<String> collector,

        @Schema(description = "When it was looked at last.") Optional<Instant> lastAttempt,

        @Schema(description = "When all of it was read last.")
        Optional<Instant> lastSuccess,

        @Schema(description = "Of the last attempt.") Optional<Completeness> outcome,

        @Schema(description = "Why the last attempt was not complete.")
        Optional<String> reason,

        @Schema(description = "Attempts since it was reached last.")
        int failures,

        @Schema(description = "When it is tried again by itself, because it could not be reached.")
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
