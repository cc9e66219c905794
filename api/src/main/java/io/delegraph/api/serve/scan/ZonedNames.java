package io.delegraph.api.serve.scan;

import io.delegraph.api.access.Caller;

/**
 * Keeps uploads of callers that are limited to zones apart by the names of their sources.
 *
 * <p>What carries a name of its own, such as an account, goes by that name whoever uploads it.
 */
final class ZonedNames {
    static final String REQUIRED =
            "Your key is limited to zones: 'source' has to begin with one of them and a slash, such as north/laptops.";

    private ZonedNames() {}

    /** Whether the caller may give what it uploads this name. */
    static boolean allow(Caller caller, String source) {
        return caller.isUnlimited() || caller.zones().stream().anyMatch(zone -> source.startsWith(zone + "/"));
    }
}
