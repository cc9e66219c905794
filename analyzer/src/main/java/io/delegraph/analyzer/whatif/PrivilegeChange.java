package io.delegraph.analyzer.whatif;

import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Optional;

/**
 * How what a principal can do on one resource changes.
 *
 * @param resource as policies name it; a pattern for what nobody listed
 * @param levels  weakest first
 * @param actions names, sorted
 * @param before  how sure it is as things are; empty for no
 * @param after   how sure it would be; empty for no
 */
public record PrivilegeChange(
        String resource,
        List<AccessLevel> levels,
        List<String> actions,
        Optional<Truth> before,
        Optional<Truth> after) {
    public PrivilegeChange {
        levels = List.copyOf(levels);
        actions = List.copyOf(actions);
    }

    /** Whether the principal would be able to do more, or more surely. */
    public boolean isGain() {
        return after.filter(would -> before.isEmpty() || would.compareTo(before.get()) < 0)
                .isPresent();
    }
}
