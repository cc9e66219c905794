package io.delegraph.api.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the server can be reached, and by whom.
 *
 * @param host        address that it listens on
 * @param publicNames further names, with port where it is not that of the scheme, that requests may be sent to: those of
 *     the proxy in front
 * @param issuer      whose tokens are accepted besides our own
 */
public record AccessSettings(String host, Set<String> publicNames, RateLimits limits, Optional<TokenIssuer> issuer) {
    /** Of this machine only. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Unless somebody says otherwise. */
    public static final AccessSettings USUAL =
            new AccessSettings(LOOPBACK, Set.of(), RateLimits.USUAL, Optional.empty());

    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9a-f:]+](:\\d{1,5})?");

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException with a full sentence when one is none
     */
    public AccessSettings {
        publicNames = Set.copyOf(publicNames);
        if (!publicNames.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException(
                    "A public name is a host in lower case, with a port if need be: delegraph.example:8443.");
        }
    }

    /** These settings with other limits. */
    public AccessSettings limited(RateLimits other) {
        return new AccessSettings(host, publicNames, other, issuer);
    }

    /** These settings with this issuer. */
    public AccessSettings trusting(TokenIssuer other) {
        return new AccessSettings(host, publicNames, limits, Optional.of(other));
    }
}
