package io.delegraph.api.audit;

import java.util.Optional;

/**
 * What a verification found.
 *
 * @param records that are whole and in order, from the first on
 * @param last    of them
 * @param torn    bytes after the last line, of a record that nobody was told is kept
 * @param problem what is wrong first, as a full sentence; empty when nothing is
 */
public record AuditVerdict(long records, AuditHead last, int torn, Optional<String> problem) {
    public boolean isIntact() {
        return problem.isEmpty();
    }
}
