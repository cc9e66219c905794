package io.delegraph.analyzer.whatif;

import io.delegraph.cypher.graph.Finding;
import java.util.Optional;

/**
 * A finding that appears, disappears or changes.
 *
 * @param before as things are; empty for one that would be new
 * @param after  as it would be; empty for one that would be closed
 */
public record FindingChange(Optional<Finding> before, Optional<Finding> after) {
    public FindingChange {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("A finding that never is does not change");
        }
    }

    /** How it changes. */
    public enum Kind {
        /** It would be there. */
        NEW,
        /** It would be there, with another severity or truth. */
        CHANGED,
        /** It would be gone. */
        CLOSED
    }

    /** How it changes. */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.NEW;
        }
        return after.isEmpty() ? Kind.CLOSED : Kind.CHANGED;
    }

    /** The finding as it would be, or as it was. */
    public Finding shown() {
        return after.or(() -> before).orElseThrow();
    }
}
