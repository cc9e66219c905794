package io.delegraph.api.serve.audit;

import io.delegraph.api.audit.AuditRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** One record of the audit. */
@Schema(name = "AuditEntry")
record AuditEntry(
        long sequence,
        Instant at,
        @Schema(pattern = "INTENT|OUTCOME|REPAIR|BREAK") String phase,

        @Schema(description = "The X-Request-Id of the answer.")
        String request,

        String caller,
        String role,
        String operation,
        String target,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Integer> status,

        String previous,
        String sha256) {
    static AuditEntry of(AuditRecord record) {
        return new AuditEntry(
                record.sequence(),
                record.at(),
                record.event().phase().name(),
                record.event().request(),
                record.event().caller(),
                record.event().role(),
                record.event().operation(),
                record.event().target(),
                record.event().status(),
                record.previous(),
                record.sha256());
    }
}
