package io.delegraph.api.access;

import java.util.Objects;
import java.util.Set;

/**
 * Who asks.
 *
 * @param name  of the key or the person, for the audit and for histories
 * @param role  the highest that was granted
 * @param zones of the estate file that it may see and touch; all when empty
 */
public record Caller(String name, Role role, Set<String> zones) {
    public Caller {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        zones = Set.copyOf(zones);
    }

    /** Whether it may see and touch what lies in no zone or in others than its own. */
    public boolean isUnlimited() {
        return zones.isEmpty();
    }
}
