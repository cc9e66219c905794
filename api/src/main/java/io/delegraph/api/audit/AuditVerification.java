package io.delegraph.api.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether an audit is as it was written. */
public final class AuditVerification {
    private final Optional<AuditHead> remembered;
    private AuditHead last = AuditHead.NONE;
    private boolean passedRemembered;

    private AuditVerification(Optional<AuditHead> remembered) {
        this.remembered = remembered;
    }

    /**
     * Reads the whole file.
     *
     * @param remembered how far it has to go at least; empty when that is not known
     */
    public static AuditVerdict of(Path file, Optional<AuditHead> remembered) throws IOException {
        return new AuditVerification(remembered).verify(file);
    }

    private AuditVerdict verify(Path file) throws IOException {
        try (AuditLines lines = AuditLines.of(file)) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<String> problem = take(line.get());
                if (problem.isPresent()) {
                    return new AuditVerdict(last.sequence(), last, 0, problem);
                }
            }
            return new AuditVerdict(last.sequence(), last, lines.torn(), missing());
        }
    }

    private Optional<String> take(byte[] line) {
        long expected = last.sequence() + 1;
        Optional<AuditRecord> read = AuditRecord.parse(line);
        if (read.isEmpty()) {
            return Optional.of("Record " + expected + " was changed: its hash is not that of its bytes.");
        }
        AuditRecord record = read.get();
        if (record.event().phase() == AuditPhase.BREAK) {
            return Optional.of(
                    "Before record " + record.sequence() + " others were taken away: the server noticed it.");
        }
        if (record.sequence() != expected) {
            return Optional.of("Record " + expected + " is missing or moved: record " + record.sequence()
                    + " stands in its place.");
        }
        if (!record.previous().equals(last.sha256())) {
            return Optional.of("Record " + expected + " does not follow the one before it.");
        }
        last = record.head();
        passedRemembered |= remembered.filter(last::equals).isPresent();
        return Optional.empty();
    }

    private Optional<String> missing() {
        if (remembered.isEmpty() || passedRemembered) {
            return Optional.empty();
        }
        long sequence = remembered.get().sequence();
        return Optional.of(
                last.sequence() < sequence
                        ? "Records after " + last.sequence() + " are missing: there were " + sequence + "."
                        : "Record " + sequence + " is not the one that was written.");
    }
}
