package io.delegraph.analyzer.policy.aws.technique;

import java.util.ArrayList;
import java.util.List;

/**
 * What every technique states.
 *
 * @param id            of ours, stable; names no principal and decides nothing
 * @param summary       what is done, in one sentence
 * @param calls         all are needed, in one session
 * @param prerequisites all must be met
 * @param helpful       permissions that make it surer or reach further, and that it works without
 * @param documented    ids in the pathfinding.cloud catalogue, or the name of another source
 */
public record Declaration(
        String id,
        String summary,
        List<Call> calls,
        List<Prerequisite> prerequisites,
        List<String> helpful,
        List<String> documented) {
    public Declaration {
        calls = List.copyOf(calls);
        prerequisites = List.copyOf(prerequisites);
        helpful = List.copyOf(helpful);
        documented = List.copyOf(documented);
    }

    static Declaration of(String id, String summary, Call... calls) {
        return new Declaration(id, summary, List.of(calls), List.of(), List.of(), List.of());
    }

    Declaration given(Prerequisite... more) {
        return new Declaration(id, summary, calls, List.of(more), helpful, documented);
    }

    Declaration helpedBy(String... permissions) {
        return new Declaration(id, summary, calls, prerequisites, List.of(permissions), documented);
    }

    Declaration documentedAs(String... sources) {
        return new Declaration(id, summary, calls, prerequisites, helpful, List.of(sources));
    }

    /** Helpful permissions, those that settle a prerequisite included. */
    List<String> optional() {
        List<String> all = new ArrayList<>(helpful);
        prerequisites.forEach(prerequisite -> all.addAll(prerequisite.metBy()));
        return all.stream().distinct().toList();
    }
}
