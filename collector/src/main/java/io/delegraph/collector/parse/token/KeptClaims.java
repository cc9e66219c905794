package io.delegraph.collector.parse.token;

import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What may be kept of claims: a claim in which a secret or a token stands is its fingerprint afterwards. */
public record KeptClaims(ArgumentText texts) {
    /** The claims without secrets. */
    public TokenClaims of(TokenClaims read) {
        return new TokenClaims(
                text(read.issuer()),
                text(read.subject()),
                texts(read.actors()),
                texts(read.mayAct()),
                read.scope().map(this::texts),
                texts(read.audience()),
                read.id().map(this::text),
                read.clientId().map(this::text),
                read.transaction().map(this::text),
                read.purpose().map(this::text),
                read.issuedAt(),
                read.notBefore(),
                read.expiresAt(),
                read.details().stream().map(this::allowance).toList());
    }

    /** One value without secrets. */
    public String text(String value) {
        return value.isBlank() ? value : texts.of("", value);
    }

    private List<String> texts(List<String> values) {
        return values.stream().map(this::text).toList();
    }

    /** An allowance without secrets. */
    public Allowance allowance(Allowance read) {
        TreeMap<String, List<String>> attributes = read.attributes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> texts(each.getValue()), (one, other) -> one, TreeMap::new));
        return new Allowance(text(read.action()), text(read.resource()), attributes);
    }

    /** The claims with this scope, if they declare none; a transaction token's scope is no list of scopes. */
    public static TokenClaims scoped(TokenClaims claims, Optional<List<String>> scope) {
        boolean keeps = claims.scope().isPresent() || claims.isTransaction() || scope.isEmpty();
        return keeps
                ? claims
                : new TokenClaims(
                        claims.issuer(),
                        claims.subject(),
                        claims.actors(),
                        claims.mayAct(),
                        scope,
                        claims.audience(),
                        claims.id(),
                        claims.clientId(),
                        claims.transaction(),
                        claims.purpose(),
                        claims.issuedAt(),
                        claims.notBefore(),
                        claims.expiresAt(),
                        claims.details());
    }
}
