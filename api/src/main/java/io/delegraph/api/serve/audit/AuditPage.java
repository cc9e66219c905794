package io.delegraph.api.serve.audit;

import io.delegraph.api.audit.AuditReading;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A part of the audit, in the order in which it was written. It belongs to no epoch. */
@Schema(name = "AuditPage")
record AuditPage(
        List<AuditEntry> items,

        @Schema(description = "The cursor of the following part.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> next,

        boolean truncated) {
    AuditPage {
        items = List.copyOf(items);
    }

    static AuditPage of(AuditReading reading) {
        return new AuditPage(
                reading.records().stream().map(AuditEntry::of).toList(),
                reading.next().map(String::valueOf),
                reading.next().isPresent());
    }
}
