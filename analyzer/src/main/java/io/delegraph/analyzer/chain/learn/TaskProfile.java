package io.delegraph.analyzer.chain.learn;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What runs of one task showed.
 *
 * @param facts      of each run's request, by the run's name
 * @param operations what was done
 */
record TaskProfile(SortedMap<String, RequestFacts> facts, SortedMap<Operation, OperationProfile> operations) {
    static TaskProfile of(List<TaskRun> runs) {
        TaskProfile profile = new TaskProfile(new TreeMap<>(), new TreeMap<>());
        for (TaskRun run : runs) {
            profile.facts.put(run.name(), run.facts());
            run.calls()
                    .forEach(call -> profile.operation(Operation.of(call.deed()))
                            .add(run.name(), call.deed().arguments()));
        }
        return profile;
    }

    static TaskProfile merged(List<TaskProfile> profiles) {
        TaskProfile merged = new TaskProfile(new TreeMap<>(), new TreeMap<>());
        for (TaskProfile each : profiles) {
            merged.facts.putAll(each.facts);
            each.operations.forEach(
                    (operation, profile) -> merged.operation(operation).add(profile));
        }
        return merged;
    }

    private OperationProfile operation(Operation operation) {
        return operations.computeIfAbsent(operation, absent -> new OperationProfile());
    }

    /** Whether the recorder of any of the runs shows where values stood. */
    boolean isTraced() {
        return facts.values().stream().anyMatch(RequestFacts::traced);
    }

    /** Operations that some of the runs did and others did not. */
    List<Operation> incidental() {
        return operations.entrySet().stream()
                .filter(each -> each.getValue().runs().size() < facts.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Actions. */
    TreeSet<String> actions() {
        TreeSet<String> actions = new TreeSet<>();
        operations.keySet().forEach(operation -> actions.add(operation.action()));
        return actions;
    }
}
