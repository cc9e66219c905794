package io.delegraph.api.finding;

/** Where a case stands. */
public enum CaseStatus {
    /** Nobody decided anything. */
    OPEN,
    /** Somebody is on it. */
    ASSIGNED,
    /** Somebody answers for leaving it as it is, up to a ceiling and for a time. */
    ACCEPTED,
    /** Somebody says that it is wrong. */
    FALSE_POSITIVE,
    /** Somebody says that it was repaired, or a scan no longer finds it. */
    RESOLVED,
    /** What was decided holds no longer. */
    REOPENED;

    /** Whether a finding of this status makes nothing fail, as long as the decision is in force. */
    public boolean isExcused() {
        return this == ACCEPTED || this == FALSE_POSITIVE;
    }

    /** Whether somebody has still to decide or to repair. */
    public boolean isPending() {
        return this == OPEN || this == ASSIGNED || this == REOPENED;
    }
}
