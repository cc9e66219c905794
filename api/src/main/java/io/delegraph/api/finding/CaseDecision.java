package io.delegraph.api.finding;

import java.time.Instant;

/** What somebody decides about a finding. Texts are for people. */
public sealed interface CaseDecision {
    /** Somebody is on it. */
    record Assign(String assignee, String note) implements CaseDecision {}

    /**
     * Somebody answers for leaving it.
     *
     * @param limits that the finding must not exceed already; the ceiling is the finding as it is
     */
    record Accept(String owner, String reason, Instant expires, CeilingLimits limits) implements CaseDecision {}

    /** It is wrong. */
    record FalsePositive(String reason) implements CaseDecision {}

    /** It was repaired; scans will tell. */
    record Resolve(String reason) implements CaseDecision {}

    /** What was decided holds no longer. */
    record Reopen(String reason) implements CaseDecision {}
}
