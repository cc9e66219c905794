package io.delegraph.api.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an API key; the key itself is not.
 *
 * @param name      of whoever holds it; of one key for good, so that a name in the audit means one holder
 * @param zones     that it is limited to; all when empty
 * @param createdBy the caller that made it
 * @param expiresAt from then on it is refused; never when empty
 * @param usedAt    last, to the minute
 * @param revokedAt from then on it is refused
 */
public record AccessKey(
        String id,
        String name,
        Role role,
        Set<String> zones,
        Instant createdAt,
        String createdBy,
        Optional<Instant> expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {
    public AccessKey {
        zones = Set.copyOf(zones);
    }

    /** Whether it is accepted at that time. */
    public boolean isValid(Instant now) {
        return revokedAt.isEmpty()
                && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** Who presents it. */
    public Caller caller() {
        return new Caller("key:" + name, role, zones);
    }
}
