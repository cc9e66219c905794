package io.delegraph.collector.aws.live;

import io.delegraph.cypher.graph.Completeness;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a refresh amounts to; what it read lies in its folder.
 *
 * @param account number of the account; empty when nobody could say
 * @param scopes  each with how much of it was read
 * @param marker  for the next refresh, which goes on where this one ended; to be kept once what was read is stored
 */
public record Refreshed(Optional<String> account, List<ScopeOutcome> scopes, String marker) {
    public Refreshed {
        Objects.requireNonNull(account, "account");
        scopes = List.copyOf(scopes);
        Objects.requireNonNull(marker, "marker");
    }

    /** How much was read of all scopes together. */
    public Completeness completeness() {
        return scopes.stream()
                .map(ScopeOutcome::completeness)
                .reduce(Completeness::and)
                .orElse(Completeness.FAILED);
    }
}
