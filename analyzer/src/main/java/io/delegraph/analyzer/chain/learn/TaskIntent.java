package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which requests ask for the same task: those that name the same template, else those in the same words but for the
 * parameters' values, whatever their case and blanks. Nothing is interpreted.
 *
 * <p>Only as much of the words as the recorder keeps is compared.
 *
 * @param id      of the task's template
 * @param wording for people
 */
public record TaskIntent(String id, String wording) {
    private static final String BLANK = "…";
    private static final int SHORTEST = 2;

    /** The task of a request; absent when it neither names a template nor says anything. */
    public static Optional<TaskIntent> of(TaskRequest request) {
        return request.template()
                .map(template -> new TaskIntent(template, request.purpose()))
                .or(() -> Optional.of(request)
                        .filter(each -> !each.purpose().isBlank())
                        .map(TaskIntent::inWords));
    }

    private static TaskIntent inWords(TaskRequest request) {
        String wording = request.purpose().strip().replaceAll("\\s+", " ");
        String key = wording.toLowerCase(Locale.ROOT);
        for (String value : longestFirst(request)) {
            key = key.replace(value.toLowerCase(Locale.ROOT), BLANK);
        }
        return new TaskIntent("task-template:" + StableHash.of(key), wording);
    }

    // A value that is part of another one must not break it up.
    private static List<String> longestFirst(TaskRequest request) {
        return request.parameters().values().stream()
                .filter(value -> value.length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
