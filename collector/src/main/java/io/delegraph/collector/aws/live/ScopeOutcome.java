package io.delegraph.collector.aws.live;

import io.delegraph.cypher.graph.Completeness;
import java.util.Objects;

/**
 * How much was read of one part of an account.
 *
 * @param scope  {@code iam}, {@code organizations} or {@code cloudtrail}; {@code account} when nothing could be asked at all
 * @param reason which questions were not answered, and with which error; empty when complete
 */
public record ScopeOutcome(String scope, Completeness completeness, String reason) {
    public ScopeOutcome {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(completeness, "completeness");
        Objects.requireNonNull(reason, "reason");
    }
}
