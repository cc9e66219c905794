package io.delegraph.api.evaluation;

import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A scope out of nothing but the task's text and the operations that there are, with their arguments: an operation is asked
 * for when the text has a word of its name; others may be used on what stands in the text, and to read.
 */
final class TextScope {
    private static final List<String> FROM_TEXT =
            List.of("${request}", Allowance.COMPOSED, Allowance.CONTENT, Allowance.ABSENT);
    private static final Set<String> READING =
            Set.of("get", "list", "read", "search", "view", "find", "fetch", "show", "check", "query");

    private final SortedMap<String, SortedSet<String>> schemas = new TreeMap<>();
    private final Set<String> common;

    TextScope(Collection<LabelledRun> runs) {
        for (LabelledRun run : runs) {
            for (ObservedCall call : run.calls()) {
                schemas.computeIfAbsent(call.deed().action(), name -> new TreeSet<>())
                        .addAll(call.deed().arguments().keySet());
            }
        }
        common = Words.common(schemas.keySet());
    }

    /** Operations of which the text has a word. */
    Set<String> named(LabelledRun run) {
        Set<String> asked = Words.of(run.request().purpose());
        Set<String> named = new HashSet<>();
        schemas.keySet().forEach(action -> {
            Set<String> words = new HashSet<>(Words.of(action));
            words.removeAll(common);
            words.retainAll(asked);
            if (!words.isEmpty()) {
                named.add(action);
            }
        });
        return named;
    }

    List<Allowance> allowances(LabelledRun run) {
        Set<String> named = named(run);
        List<Allowance> allowances = new ArrayList<>();
        schemas.forEach((action, attributes) -> {
            TreeMap<String, List<String>> limits = new TreeMap<>();
            if (!named.contains(action) && !READING.contains(action.replaceAll("[^A-Za-z].*", ""))) {
                attributes.forEach(name -> limits.put(name, FROM_TEXT));
            }
            allowances.add(new Allowance(action, "*", limits));
        });
        return allowances;
    }
}
