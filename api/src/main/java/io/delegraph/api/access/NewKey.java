package io.delegraph.api.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A key that is wished for.
 *
 * @param zones     that it is limited to; all when empty
 * @param expiresAt never when empty
 */
public record NewKey(String name, Role role, Set<String> zones, Optional<Instant> expiresAt) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final Pattern ZONE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/-]{0,99}");
    private static final int MOST_ZONES = 100;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException with a full sentence when it cannot be a key
     */
    public NewKey {
        zones = Set.copyOf(zones);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a key has to begin with a letter or digit and to consist of at"
                            + " most 64 of A-Z, a-z, 0-9 and ._@-");
        }
        if (zones.size() > MOST_ZONES
                || !zones.stream().allMatch(zone -> ZONE.matcher(zone).matches())) {
            throw new IllegalArgumentException(
                    "Zones have to begin with a letter or digit and to consist of at most 100"
                            + " letters, digits, spaces and ._:/-, and a key has at most " + MOST_ZONES + ".");
        }
    }
}
