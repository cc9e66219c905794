package io.delegraph.cypher.graph.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a token says, without the token (RFC 7519, RFC 8693, draft-ietf-oauth-transaction-tokens).
 *
 * @param issuer    {@code iss}; empty when absent
 * @param subject   {@code sub}; empty when absent
 * @param actors    {@code act}, outermost (the current actor) first; the others are history
 * @param mayAct    {@code may_act}: who may act for the subject
 * @param scope     words of {@code scope}; absent when the token has no such claim, which is neither nothing nor everything
 * @param audience  {@code aud}
 * @param id        {@code jti}
 * @param clientId  {@code client_id} or {@code azp}
 * @param transaction {@code txn}: the transaction that a transaction token is of
 * @param purpose   a transaction token's purpose, which is no list of OAuth scopes and is never compared with one
 * @param issuedAt  {@code iat}
 * @param notBefore {@code nbf}
 * @param expiresAt {@code exp}
 * @param details   {@code authorization_details} (RFC 9396), as allowances
 */
public record TokenClaims(
        String issuer,
        String subject,
        List<String> actors,
        List<String> mayAct,
        Optional<List<String>> scope,
        List<String> audience,
        Optional<String> id,
        Optional<String> clientId,
        Optional<String> transaction,
        Optional<String> purpose,
        Optional<Instant> issuedAt,
        Optional<Instant> notBefore,
        Optional<Instant> expiresAt,
        List<Allowance> details) {
    public TokenClaims {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
        actors = List.copyOf(actors);
        mayAct = List.copyOf(mayAct);
        scope = scope.map(words -> words.stream().sorted().distinct().toList());
        audience = audience.stream().sorted().distinct().toList();
        details = List.copyOf(details);
    }

    /** A token of which only subject, scope and audience are known. */
    public static TokenClaims of(
            String subject, List<String> actors, Optional<List<String>> scope, List<String> audience) {
        return new TokenClaims(
                "",
                subject,
                actors,
                List.of(),
                scope,
                audience,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same without what it says that its bearer may do, for a token that nobody vouches for. */
    public TokenClaims withoutDetails() {
        return new TokenClaims(
                issuer,
                subject,
                actors,
                mayAct,
                scope,
                audience,
                id,
                clientId,
                transaction,
                purpose,
                issuedAt,
                notBefore,
                expiresAt,
                List.of());
    }

    /** Whether it is a transaction token: what it calls scope is a purpose. */
    public boolean isTransaction() {
        return transaction.isPresent() || purpose.isPresent();
    }
}
