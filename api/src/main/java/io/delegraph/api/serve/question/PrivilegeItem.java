package io.delegraph.api.serve.question;

import io.delegraph.cypher.graph.Truth;
import java.util.List;

/**
 * What a principal can do on one resource.
 *
 * @param resource its native id or id; a pattern for what nobody listed
 * @param levels   weakest first
 * @param actions  at most twenty; the levels say the rest
 * @param hops     steps of the shortest way; 0 for its own statements
 */
public record PrivilegeItem(
        String principal,
        String resource,
        List<String> levels,
        List<String> actions,
        Truth truth,
        ClosureName closure,
        int hops) {}
