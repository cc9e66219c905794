package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.event.Allowance;
import java.util.List;
import java.util.Objects;

/**
 * What tasks of one sort could be allowed to do, for somebody to approve. Nobody has.
 *
 * @param id       of the template: the one that requests name, or {@link TaskIntent}'s
 * @param name     how the task was asked for
 * @param agents   who was asked
 * @param runs     number of runs that it was learned from
 * @param proposed what it could allow
 */
public record TaskTemplate(String id, String name, List<String> agents, int runs, List<ProposedAllowance> proposed) {
    public TaskTemplate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        agents = List.copyOf(agents);
        proposed = List.copyOf(proposed);
    }

    /** What it could allow. */
    public List<Allowance> allowances() {
        return proposed.stream().map(ProposedAllowance::allowance).toList();
    }
}
