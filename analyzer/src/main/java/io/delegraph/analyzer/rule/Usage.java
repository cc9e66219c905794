package io.delegraph.analyzer.rule;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.NodeId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What was seen to be used within {@link #WINDOW}.
 *
 * @param used       cells by who was seen to use them, as actor, as credential or as identity in the log
 * @param operations every operation that anybody was seen to call, in lower case: what its recorder can show
 */
public record Usage(Map<NodeId, PrivilegeSet> used, Set<String> operations) {
    /** How far back use counts. */
    public static final Duration WINDOW = Duration.ofDays(90);

    public Usage {
        used = Map.copyOf(used);
        operations = Set.copyOf(operations);
    }

    static Usage none() {
        return new Usage(Map.of(), Set.of());
    }
}
