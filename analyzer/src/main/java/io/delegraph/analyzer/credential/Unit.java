package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.Environment;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What counts as one caller of a credential: a person, a workload, a host.
 *
 * @param id      of the node that stands for it
 * @param name    for people
 * @param callers its nodes that present the credential, and how; never empty
 */
public record Unit(NodeId id, String name, List<Caller> callers) {
    public Unit {
        callers = List.copyOf(callers);
    }

    /** How sure it is that the unit can present the credential. */
    public Truth truth() {
        return surest().truth();
    }

    /** The caller that is surest to present it; a tool before the user that it runs as. */
    public Caller surest() {
        return callers.stream().min(Caller.SUREST_FIRST).orElseThrow();
    }

    /** Where its callers run, as far as somebody says; UNKNOWN when nobody does. */
    public Set<Environment> environments() {
        Set<Environment> stated = callers.stream()
                .map(Caller::environment)
                .filter(environment -> environment != Environment.UNKNOWN)
                .collect(Collectors.toCollection(TreeSet::new));
        return stated.isEmpty() ? Set.of(Environment.UNKNOWN) : stated;
    }

    /** Names of the programs by which it presents the credential, each once; its own when there is none. */
    public List<String> clients() {
        List<String> programs = callers.stream()
                .filter(Caller::isProgram)
                .flatMap(caller -> caller.clients().stream())
                .distinct()
                .sorted()
                .toList();
        return programs.isEmpty() ? List.of(name) : programs;
    }

    /** The unit in words: its programs, each with where it takes the credential from. */
    public String words() {
        List<Caller> programs = callers.stream().filter(Caller::isProgram).toList();
        return programs.isEmpty()
                ? name
                : programs.stream().map(Caller::words).distinct().sorted().collect(Collectors.joining(", "));
    }
}
