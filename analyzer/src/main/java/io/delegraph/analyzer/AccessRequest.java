package io.delegraph.analyzer;

import io.delegraph.cypher.graph.Statement;
import java.util.List;
import java.util.Objects;

/**
 * The request that a question is about, as far as it is known.
 *
 * @param context         what is known of its context keys
 * @param sessionPolicies statements of the policies that the caller's session was opened with; none: the session is not
 *                        limited
 */
public record AccessRequest(RequestContext context, List<Statement> sessionPolicies) {
    private static final AccessRequest UNKNOWN = new AccessRequest(RequestContext.unknown(), List.of());

    public AccessRequest {
        Objects.requireNonNull(context, "context");
        sessionPolicies = List.copyOf(sessionPolicies);
    }

    /** Nothing is known of the request. */
    public static AccessRequest unknown() {
        return UNKNOWN;
    }

    /** Whether nothing is known that could make an answer differ from that for any request. */
    public boolean isUnknown() {
        return context.isUnknown() && sessionPolicies.isEmpty();
    }
}
