package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Finding;
import java.time.Instant;

/**
 * A finding as the store keeps it over scans; {@code finding.status()} is where it stands.
 *
 * @param firstSeen clock of the scan that found it first
 * @param lastSeen  clock of the last scan that found it
 */
public record StoredFinding(Finding finding, Instant firstSeen, Instant lastSeen) implements Comparable<StoredFinding> {
    @Override
    public int compareTo(StoredFinding other) {
        return finding.compareTo(other.finding);
    }
}
