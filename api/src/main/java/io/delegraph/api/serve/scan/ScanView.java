package io.delegraph.api.serve.scan;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import io.delegraph.api.job.Firing;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.ScanState;
import io.delegraph.api.job.ScanStatus;
import io.delegraph.api.job.ScanSummary;
import io.delegraph.cypher.graph.Diagnostic;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A scan that was asked for. */
@Schema(name = "Scan", description = "A scan that was asked for, and what became of it.")
record ScanView(
        String id,
        ScanState state,
        @Schema(description = "Who asked for it.") String requester,
        Instant received,
        @Schema(requiredMode = NOT_REQUIRED) Optional<Instant> started,
        @Schema(requiredMode = NOT_REQUIRED) Optional<Instant> finished,

        @Schema(description = "The instant that the scan takes for now.")
        Instant clock,

        @Schema(description = "Whether somebody asked for its end while it ran.")
        boolean cancelling,

        @Schema(requiredMode = NOT_REQUIRED, description = "Id of the schedule that asked for it.")
        Optional<String> schedule,

        @Schema(requiredMode = NOT_REQUIRED, description = "When the schedule was due.")
        Optional<Instant> fired,

        @Schema(description = "Names of the registered sources that it reads.")
        List<String> sources,

        @Schema(requiredMode = NOT_REQUIRED, description = "Why it failed.")
        Optional<String> problem,

        @Schema(requiredMode = NOT_REQUIRED, description = "Hash of what was read and of the clock, once published.")
        Optional<String> scan,

        @Schema(requiredMode = NOT_REQUIRED, description = "The epoch that shows it, once published.")
        Optional<Long> epoch,

        @Schema(requiredMode = NOT_REQUIRED, description = "What it brought, once published.")
        Optional<Map<String, Long>> counts,

        @Schema(requiredMode = NOT_REQUIRED, description = "What was not understood, the worst first, once published.")
        Optional<List<DiagnosticView>> diagnostics,

        @Schema(description = "Whether there were more diagnostics than are listed.")
        boolean truncated) {
    /** Something that was not understood, and what was done instead. */
    @Schema(name = "Diagnostic")
    record DiagnosticView(
            String code, Diagnostic.Severity severity, String document, String pointer, int line, String message) {
        static DiagnosticView of(Diagnostic diagnostic) {
            return new DiagnosticView(
                    diagnostic.code(),
                    diagnostic.severity(),
                    diagnostic.at().document(),
                    diagnostic.at().pointer(),
                    diagnostic.at().line(),
                    diagnostic.message());
        }
    }

    static ScanView of(ScanRecord record) {
        ScanStatus status = record.status();
        Optional<Firing> firing = record.order().firing();
        Optional<ScanSummary> summary = status.summary();
        OptionalLong epoch = status.epoch();
        return new ScanView(
                record.id(),
                status.state(),
                record.order().requester(),
                status.received(),
                status.started(),
                status.finished(),
                record.clock(),
                record.cancelling(),
                firing.map(Firing::schedule),
                firing.map(Firing::at),
                record.order().content().sources(),
                status.problem(),
                summary.map(brought -> brought.scan().value()),
                epoch.isPresent() ? Optional.of(epoch.getAsLong()) : Optional.empty(),
                summary.map(ScanSummary::counts),
                summary.map(brought ->
                        brought.diagnostics().stream().map(DiagnosticView::of).toList()),
                summary.map(ScanSummary::truncated).orElse(false));
    }
}
