package io.delegraph.api.finding;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import java.time.Instant;

/**
 * A finding with its case.
 *
 * @param decided the case at the time of reading
 * @param epochClock clock of the scan that published the finding as it is
 */
public record CasedFinding(Finding finding, FindingCase decided, Instant epochClock) {
    /** Where it stands. */
    public Standing standing() {
        return Standing.of(decided.status(), finding.status());
    }

    /** Whether the last scan found it on facts that it could check. */
    public boolean isVerified() {
        return finding.status() == FindingStatus.OPEN || finding.status() == FindingStatus.REOPENED;
    }

    /** Clock of the scan that found it first. */
    public Instant firstSeen() {
        return decided.firstSeen().orElse(epochClock);
    }

    /** Clock of the last scan that found it. */
    public Instant lastSeen() {
        return decided.lastSeen().orElse(epochClock);
    }
}
