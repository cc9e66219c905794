package io.delegraph.api.export.ocsf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.Exported;
import java.time.Instant;

/**
 * Where a finding is in its life, in the numbers of OCSF.
 *
 * @param id of the activity
 */
record OcsfLife(int id, String name, Instant at) {
    private static final int NEW = 1;
    private static final int IN_PROGRESS = 2;
    private static final int SUPPRESSED = 3;
    private static final int RESOLVED = 4;

    /** The activity of a finding in the epoch with this clock. */
    static OcsfLife of(Exported exported, Instant clock) {
        if (exported.isResolved()) {
            return new OcsfLife(3, "Close", clock);
        }
        return exported.isNewAt(clock)
                ? new OcsfLife(1, "Create", exported.firstSeen())
                : new OcsfLife(2, "Update", clock);
    }

    /** Whether somebody has to look. */
    boolean isAlert(Exported exported) {
        return id == 1 && exported.verdict().isEmpty();
    }

    static void status(ObjectNode event, Exported exported) {
        int status = statusOf(exported);
        event.put("status_id", status);
        event.put(
                "status",
                switch (status) {
                    case RESOLVED -> "Resolved";
                    case SUPPRESSED -> "Suppressed";
                    case IN_PROGRESS -> "In Progress";
                    default -> "New";
                });
        event.put(
                "status_detail",
                exported.verdict()
                        .map(verdict -> verdict.kind() + ": " + verdict.reason())
                        .orElse(exported.finding().status().name()));
    }

    private static int statusOf(Exported exported) {
        if (exported.isResolved()) {
            return RESOLVED;
        }
        if (exported.verdict().isPresent()) {
            return SUPPRESSED;
        }
        return exported.assignee().isPresent() ? IN_PROGRESS : NEW;
    }
}
