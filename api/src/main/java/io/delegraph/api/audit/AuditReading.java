package io.delegraph.api.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of an audit.
 *
 * @param next what to ask after for the following part, if there is one
 */
public record AuditReading(List<AuditRecord> records, Optional<Long> next) {
    public AuditReading {
        records = List.copyOf(records);
    }

    /** At most so many records after this one, in order; lines that are none are left out, a verification names them. */
    public static AuditReading of(Path file, long after, int limit) throws IOException {
        List<AuditRecord> records = new ArrayList<>();
        try (AuditLines lines = AuditLines.of(file)) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<AuditRecord> record = AuditRecord.parse(line.get()).filter(read -> read.sequence() > after);
                if (record.isPresent() && records.size() == limit) {
                    return new AuditReading(
                            records, Optional.of(records.get(limit - 1).sequence()));
                }
                record.ifPresent(records::add);
            }
        }
        return new AuditReading(records, Optional.empty());
    }
}
