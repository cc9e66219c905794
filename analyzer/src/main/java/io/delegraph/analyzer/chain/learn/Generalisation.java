package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From what runs showed of an operation to what a template admits; the assumptions are in decision 0018.
 *
 * @param task the runs that the template is for
 */
record Generalisation(TaskProfile task, Corpus corpus) {
    /** Runs that have to agree before their value is taken for part of the task. */
    private static final int AGREEING = 3;

    /** Tasks in which an operation was incidental, before it is taken for one that comes up anywhere. */
    private static final int COMMON = 5;

    private static final String OPEN = "${";

    /** What the task's own runs did. */
    Allowance done(Operation operation, OperationProfile profile) {
        boolean reads = operation.name().reads();
        TreeMap<String, List<String>> limits = new TreeMap<>();
        profile.attributes().forEach((name, values) -> {
            Optional<List<String>> admitted = reads ? read(values) : changed(operation, name, values);
            admitted.ifPresent(words -> limits.put(name, optional(profile, name, words)));
        });
        return new Allowance(operation.action(), operation.resource(), limits);
    }

    /** What only other tasks did: limited to what stood in the request, to what the agent composed, and to contents. */
    Allowance helping(Operation operation, OperationProfile profile) {
        boolean common = corpus.incidental().getOrDefault(operation, 0) >= COMMON;
        TreeMap<String, List<String>> limits = new TreeMap<>();
        profile.attributes().forEach((name, values) -> {
            List<String> words = new ArrayList<>(asked());
            words.add(Allowance.CONTENT);
            words.add(Allowance.ABSENT);
            if (common && !corpus.isAddressee(operation, name)) {
                words.addAll(results(values));
            }
            limits.put(name, words);
        });
        return new Allowance(operation.action(), operation.resource(), limits);
    }

    // What a person asked to look for is not looked for because a result says so.
    private Optional<List<String>> read(AttributeProfile values) {
        if (values.isUnlimited() || !task.isTraced() || values.names().isEmpty() || !values.isAsked()) {
            return Optional.empty();
        }
        List<String> words = literals(values.names());
        words.addAll(asked());
        words.add(Allowance.CONTENT);
        words.add(Allowance.ABSENT);
        return Optional.of(words);
    }

    private Optional<List<String>> changed(Operation operation, String name, AttributeProfile values) {
        if (values.isUnlimited()) {
            return Optional.empty();
        }
        if (!task.isTraced()) {
            return Optional.of(untraced(values));
        }
        List<String> words = literals(values.names());
        words.addAll(asked());
        if (values.isConstant(AGREEING)) {
            return Optional.of(words);
        }
        words.add(values.has(ValueShape.PROSE) ? Allowance.PLAIN : Allowance.CONTENT);
        if (!corpus.isAddressee(operation, name)) {
            words.addAll(results(values));
        }
        return Optional.of(words);
    }

    // Without origins, the request's parameters are all that tells what was asked for.
    private List<String> untraced(AttributeProfile values) {
        List<String> words = new ArrayList<>();
        values.parameters(task.facts()).forEach(name -> words.add(OPEN + name + "}"));
        if (words.isEmpty()) {
            words.addAll(literals(values.values().stream()
                    .filter(value -> ValueShape.of(value) != ValueShape.PROSE)
                    .toList()));
        }
        if (values.has(ValueShape.PROSE)) {
            words.add(Allowance.PLAIN);
        }
        return words;
    }

    private static List<String> asked() {
        return List.of(OPEN + Argument.FROM_REQUEST + "}", Allowance.COMPOSED);
    }

    private static List<String> results(AttributeProfile values) {
        return values.results().stream().map(origin -> OPEN + origin + "}").toList();
    }

    private static List<String> optional(OperationProfile profile, String name, List<String> words) {
        if (!profile.isOptional(name) || words.contains(Allowance.ABSENT)) {
            return words;
        }
        List<String> more = new ArrayList<>(words);
        more.add(Allowance.ABSENT);
        return more;
    }

    // A value that looks like one of the language's words must not become one.
    private static List<String> literals(List<String> values) {
        return new ArrayList<>(values.stream()
                .map(value -> value.startsWith(OPEN) ? "?" + value.substring(1) : value)
                .toList());
    }
}
