package io.delegraph.api.finding;

import io.delegraph.cypher.graph.FindingStatus;

/** Where a finding stands: what people decided, and where nobody did, what the scans say. */
public enum Standing {
    OPEN,
    /** Open, and the last scan could not check it. */
    UNVERIFIED,
    ASSIGNED,
    ACCEPTED,
    FALSE_POSITIVE,
    RESOLVED,
    REOPENED;

    static Standing of(CaseStatus decided, FindingStatus scanned) {
        return switch (decided) {
            case OPEN ->
                switch (scanned) {
                    case OPEN -> OPEN;
                    case REOPENED -> REOPENED;
                    // No longer found, but not known to be gone: some of its sources were not read whole.
                    case UNVERIFIED, RESOLVED -> UNVERIFIED;
                };
            case ASSIGNED -> ASSIGNED;
            case ACCEPTED -> ACCEPTED;
            case FALSE_POSITIVE -> FALSE_POSITIVE;
            case RESOLVED -> RESOLVED;
            case REOPENED -> REOPENED;
        };
    }
}
