package io.delegraph.collector.token;

import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.Optional;

/** Tells tokens without an id apart by what they say. */
final class ClaimsIdentity {
    private ClaimsIdentity() {}

    /** The same for the same claims. */
    static String of(Optional<TokenClaims> claims) {
        return claims.map(each -> StableHash.of(
                        each.issuer(),
                        each.subject(),
                        each.actors().toString(),
                        each.audience().toString(),
                        each.scope().toString(),
                        each.transaction().orElse(""),
                        each.issuedAt().map(Object::toString).orElse(""),
                        each.expiresAt().map(Object::toString).orElse("")))
                .orElse("unknown");
    }
}
