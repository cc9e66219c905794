package io.delegraph.api.access;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An OpenID issuer whose access tokens are accepted.
 *
 * @param issuer    what tokens have to name as {@code iss}, and where its keys are found
 * @param audience  what tokens have to name among {@code aud}
 * @param roleClaim a claim with one value or several; dots lead into objects
 * @param roles     which value of it means which role; of several the one that may most
 * @param zoneClaim a claim that names the zones; a token without it is refused, and {@code *} means all. Without it
 *     callers are limited to no zone
 */
public record TokenIssuer(
        URI issuer, String audience, String roleClaim, Map<String, Role> roles, Optional<String> zoneClaim) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException with a full sentence when it cannot be used
     */
    public TokenIssuer {
        roles = Map.copyOf(roles);
        if (!isSafe(issuer)) {
            throw new IllegalArgumentException("The address of an issuer has to begin with https://");
        }
        if (audience.isBlank() || roleClaim.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("An issuer needs an audience and at least one role.");
        }
    }

    /** Whether nobody on the way can change what is read there: TLS, or this machine. */
    public static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost())));
    }
}
