package io.delegraph.cypher.graph.event;

import java.util.Objects;
import java.util.Optional;

/**
 * What a call was authenticated with, and what it brought.
 *
 * @param credential  key id, stable id or fingerprint of what was presented; never a secret
 * @param token       claims of the token that was presented
 * @param issued      key id or {@code jti} of a credential that the call issued
 * @param issuedToken claims of a token that the call issued
 * @param logged      whom the resource's own log names, where that is not the actor
 */
public record Presented(
        Optional<String> credential,
        Optional<TokenClaims> token,
        Optional<String> issued,
        Optional<TokenClaims> issuedToken,
        Optional<String> logged) {
    private static final Presented NOTHING =
            new Presented(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Presented {
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(issuedToken, "issued token");
        Objects.requireNonNull(logged, "logged");
    }

    /** Nothing is known. */
    public static Presented nothing() {
        return NOTHING;
    }

    public static Presented credential(String id) {
        return NOTHING.withCredential(id);
    }

    public Presented withCredential(String id) {
        return new Presented(Optional.of(id), token, issued, issuedToken, logged);
    }

    public Presented withToken(TokenClaims claims) {
        return new Presented(credential, Optional.of(claims), issued, issuedToken, logged);
    }

    public Presented withIssued(String id) {
        return new Presented(credential, token, Optional.of(id), issuedToken, logged);
    }

    public Presented withIssuedToken(TokenClaims claims) {
        return new Presented(credential, token, issued, Optional.of(claims), logged);
    }

    public Presented withLogged(String principal) {
        return new Presented(credential, token, issued, issuedToken, Optional.of(principal));
    }
}
