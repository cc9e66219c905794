package io.delegraph.collector.token;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A token, without the token.
 *
 * @param id      its {@code jti}, else the fingerprint of how it was sent; absent when neither is known
 * @param fingerprint of how it was sent, if it was
 * @param claims  what it says, as far as it could be read
 * @param written where its claims stand; absent when they could not be read
 * @param vouched whether it is signed, or its claims were handed over decoded
 * @param at      the record's place
 */
record Token(
        Optional<String> id,
        Optional<String> fingerprint,
        Optional<TokenClaims> claims,
        Optional<JsonCursor> written,
        boolean vouched,
        JsonCursor at) {
    /** The credential's node: by its own id, else by what it says. */
    NodeId node() {
        String issuer = claims.map(TokenClaims::issuer).orElse("");
        return new NodeId(id.map(known -> known.startsWith("fp:") ? known : "token:" + issuer + "#" + known)
                .orElseGet(() -> "token:" + ClaimsIdentity.of(claims)));
    }

    /** How observations name it. */
    String name() {
        return id.orElseGet(() -> node().value());
    }

    /** What it has in common with other steps of its chain. */
    List<Strand> strands() {
        List<Strand> strands = new ArrayList<>();
        claims.flatMap(TokenClaims::transaction).map(Strand::transaction).ifPresent(strands::add);
        id.map(Strand::lineage).ifPresent(strands::add);
        return strands;
    }
}
