package io.delegraph.api.export;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.SourceLocation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding with what a reader elsewhere needs besides.
 *
 * @param at        the place to open: where the fact is stated whose change closes the finding, else its first step, else
 *                  its subject; {@link SourceLocation#DERIVED} when nothing was read anywhere
 * @param firstSeen clock of the scan that found it first
 * @param lastSeen  clock of the last scan that found it
 * @param assignee  who takes care of it
 * @param verdict   what people decided, as far as that still holds
 */
public record Exported(
        Finding finding,
        SourceLocation at,
        Instant firstSeen,
        Instant lastSeen,
        Optional<String> assignee,
        Optional<Verdict> verdict) {
    public Exported {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(at, "place");
        Objects.requireNonNull(firstSeen, "first seen");
        Objects.requireNonNull(lastSeen, "last seen");
        Objects.requireNonNull(assignee, "assignee");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** Whether the finding is no longer found. */
    public boolean isResolved() {
        return finding.status() == FindingStatus.RESOLVED;
    }

    /** Whether the scan with this clock is the first that found it. */
    public boolean isNewAt(Instant clock) {
        return !isResolved() && finding.status() != FindingStatus.REOPENED && firstSeen.equals(clock);
    }
}
