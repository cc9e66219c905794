package io.delegraph.api.schedule;

/** What became of a time at which a schedule was due; the names are part of the contract. */
public enum FiringOutcome {
    /** A scan was ordered. */
    FIRED,
    /** Left out, because the last scan of the schedule had not ended. */
    SKIPPED_OVERLAP,
    /** Left out, because no server ran at the time and the schedule makes up for nothing. */
    SKIPPED_MISSED,
    /** Left out, because all sources are left alone after failures. */
    SKIPPED_BACKOFF
}
