package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.store.ObservedChain;
import java.util.List;
import java.util.Optional;

/**
 * An observed chain with the measures of its hops.
 *
 * @param subject       who asked
 * @param asked         the widest S0 that it had
 * @param continuity    κ: share of hops whose record leads back, in [0,1]; 1 for a chain without hops
 * @param latentRatio   λ̂: share of what was carried that was not asked for, in [0,1]
 * @param realisedRatio ρ̂: weight of what was done past S0 by the weight of S0; attempts do not count
 */
public record MeasuredChain(
        ObservedChain chain,
        Optional<Node> subject,
        TaskScope asked,
        List<MeasuredHop> hops,
        double continuity,
        double latentRatio,
        double realisedRatio) {
    public MeasuredChain {
        hops = List.copyOf(hops);
    }

    public String name() {
        return chain.name();
    }

    public List<TaskRequest> requests() {
        return chain.observations().stream()
                .filter(TaskRequest.class::isInstance)
                .map(TaskRequest.class::cast)
                .toList();
    }

    public List<ApprovalGiven> approvals() {
        return chain.observations().stream()
                .filter(ApprovalGiven.class::isInstance)
                .map(ApprovalGiven.class::cast)
                .toList();
    }
}
