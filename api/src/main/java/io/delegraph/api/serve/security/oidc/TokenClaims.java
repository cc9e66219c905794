package io.delegraph.api.serve.security.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import io.delegraph.api.access.Caller;
import io.delegraph.api.access.Role;
import io.delegraph.api.access.TokenIssuer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who a token names, and as what. */
final class TokenClaims {
    private static final String EVERY_ZONE = "*";
    private static final int LONGEST_NAME = 200;
    private static final List<Role> BY_MIGHT = List.of(Role.COLLECTOR, Role.VIEWER, Role.ANALYST, Role.ADMIN);

    private final TokenIssuer issuer;

    TokenClaims(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /** The caller; empty when its claims give no role, or no zone where one is asked for. */
    Optional<Caller> caller(JWTClaimsSet claims) {
        String subject = Objects.requireNonNullElse(claims.getSubject(), "");
        Optional<Role> role = values(claims, issuer.roleClaim()).stream()
                .map(issuer.roles()::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(BY_MIGHT::indexOf));
        Optional<Set<String>> zones = zones(claims);
        if (subject.isBlank() || subject.length() > LONGEST_NAME || role.isEmpty() || zones.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Caller("oidc:" + subject, role.get(), zones.get()));
    }

    /** An empty set means all, so that a claim that is missing must not become one. */
    private Optional<Set<String>> zones(JWTClaimsSet claims) {
        if (issuer.zoneClaim().isEmpty()) {
            return Optional.of(Set.of());
        }
        Set<String> named = values(claims, issuer.zoneClaim().get());
        if (named.contains(EVERY_ZONE)) {
            return Optional.of(Set.of());
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }

    private static Set<String> values(JWTClaimsSet claims, String path) {
        Object found = find(claims.getClaims(), path);
        if (found instanceof Collection<?> several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toSet());
        }
        return found instanceof String one ? Set.of(one.split(" ")) : Set.of();
    }

    /** A claim of that whole name, which may be an address with dots, or else what the dots lead to. */
    private static @Nullable Object find(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, path.substring(dot + 1))
                : null;
    }
}
