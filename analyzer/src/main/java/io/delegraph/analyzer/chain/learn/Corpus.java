package io.delegraph.analyzer.chain.learn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What all runs together show, of any task.
 *
 * @param tasks      by the template's id
 * @param all        the tasks taken together
 * @param addressees arguments that ever took an address, as {@code action attribute}
 * @param incidental number of tasks of which some runs did the operation and others did not
 */
record Corpus(
        SortedMap<String, TaskProfile> tasks,
        TaskProfile all,
        Set<String> addressees,
        Map<Operation, Integer> incidental) {
    static Corpus of(Map<String, List<TaskRun>> runsByTask) {
        TreeMap<String, TaskProfile> tasks = new TreeMap<>();
        runsByTask.forEach((id, runs) -> tasks.put(id, TaskProfile.of(runs)));
        TaskProfile all = TaskProfile.merged(List.copyOf(tasks.values()));
        TreeMap<Operation, Integer> incidental = new TreeMap<>();
        tasks.values().stream()
                .flatMap(task -> task.incidental().stream())
                .forEach(operation -> incidental.merge(operation, 1, Integer::sum));
        return new Corpus(tasks, all, addressees(all), incidental);
    }

    private static Set<String> addressees(TaskProfile all) {
        TreeSet<String> addressees = new TreeSet<>();
        all.operations()
                .forEach((operation, profile) -> profile.attributes().forEach((attribute, values) -> {
                    if (values.has(ValueShape.ADDRESS)) {
                        addressees.add(key(operation, attribute));
                    }
                }));
        return addressees;
    }

    /** What runs of a task showed; nothing when there are none. */
    TaskProfile task(String id) {
        return tasks.getOrDefault(id, TaskProfile.of(List.of()));
    }

    /** Whether the argument says to whom or where something goes. */
    boolean isAddressee(Operation operation, String attribute) {
        return addressees.contains(key(operation, attribute));
    }

    private static String key(Operation operation, String attribute) {
        return operation.action() + " " + attribute;
    }
}
