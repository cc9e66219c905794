package io.delegraph.api.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What can be told. */
public enum EventType {
    SCAN_COMPLETED("scan.completed"),
    /** Published, though not everything could be read. */
    SCAN_INCOMPLETE("scan.incomplete"),
    SCAN_FAILED("scan.failed"),
    FINDING_OPENED("finding.opened"),
    FINDING_REOPENED("finding.reopened"),
    FINDING_RESOLVED("finding.resolved"),
    ACCEPTANCE_EXPIRING("acceptance.expiring"),
    ACCEPTANCE_EXPIRED("acceptance.expired"),
    /** Counts and the worst, where the events themselves would be too many; for whoever wants some of them. */
    DIGEST("finding.digest"),
    /** A sample that somebody asked for. */
    TEST("webhook.test");

    private final String text;

    EventType(String text) {
        this.text = text;
    }

    /** Its name in the API. */
    public String text() {
        return text;
    }

    /** The type of this name, if a webhook may ask for it. */
    public static Optional<EventType> find(String text) {
        return Arrays.stream(values())
                .filter(type -> type.isOffered() && type.text.equals(text))
                .findFirst();
    }

    /** Whether a webhook may ask for it. */
    public boolean isOffered() {
        return this != DIGEST && this != TEST;
    }

    /** Whether it is about one finding, and so subject to filters and routes. */
    public boolean isOfFinding() {
        return switch (this) {
            case FINDING_OPENED, FINDING_REOPENED, FINDING_RESOLVED, ACCEPTANCE_EXPIRING, ACCEPTANCE_EXPIRED -> true;
            case SCAN_COMPLETED, SCAN_INCOMPLETE, SCAN_FAILED, DIGEST, TEST -> false;
        };
    }
}
