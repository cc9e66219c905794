package io.delegraph.cypher.graph;

/** Where a finding stands between scans. */
public enum FindingStatus {
    /** Found by the last analysis. */
    OPEN,
    /** Found, but on facts whose source was incomplete in the last scan. */
    UNVERIFIED,
    /** Found again after it had been resolved. */
    REOPENED,
    /** No longer found. */
    RESOLVED
}
