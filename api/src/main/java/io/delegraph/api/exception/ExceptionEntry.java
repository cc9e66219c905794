package io.delegraph.api.exception;

import io.delegraph.api.finding.Acceptance;
import io.delegraph.api.finding.CeilingLimits;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.StableHash;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One entry of an exceptions file.
 *
 * @param at where it stands
 */
record ExceptionEntry(
        FindingMatch match, String owner, String reason, Instant expires, CeilingLimits limits, SourceLocation at) {
    /** The same for equal entries, wherever they stand. */
    String digest() {
        return StableHash.of(
                match.text(),
                owner,
                reason,
                expires.toString(),
                limits.targets().map(TreeSet::new).map(Object::toString).orElse(""),
                limits.severity().map(Enum::name).orElse(""),
                limits.truth().map(Enum::name).orElse(""),
                limits.score().map(Object::toString).orElse(""));
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }

    /** Whether it accepts the finding as it is. */
    boolean accepts(Finding finding) {
        return match.matches(finding) && limits.excesses(finding).isEmpty();
    }

    Acceptance acceptance() {
        return new Acceptance(owner, reason, expires, Optional.of(digest()));
    }
}
