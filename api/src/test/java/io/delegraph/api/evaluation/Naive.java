package io.delegraph.api.evaluation;

import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one would do without generalising: everything that the examples did not do in the same way is outside. */
final class Naive {
    private Naive() {}

    /** By the names of tools. */
    static Detector names(Function<LabelledRun, List<LabelledRun>> examples) {
        return detector("tool names only", examples, call -> call.deed().action());
    }

    /** By the names of tools and exact arguments. */
    static Detector exact(Function<LabelledRun, List<LabelledRun>> examples) {
        return detector(
                "tool names and exact arguments",
                examples,
                call -> call.deed().action() + " "
                        + call.deed().arguments().entrySet().stream()
                                .map(each ->
                                        each.getKey() + "=" + each.getValue().values())
                                .collect(Collectors.joining(" ")));
    }

    private static Detector detector(
            String name, Function<LabelledRun, List<LabelledRun>> examples, Function<ObservedCall, String> feature) {
        return new Detector() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Alarm> alarms(LabelledRun run) {
                Set<String> known = examples.apply(run).stream()
                        .flatMap(example -> example.calls().stream())
                        .map(feature)
                        .collect(Collectors.toSet());
                return run.calls().stream()
                        .filter(call -> !known.contains(feature.apply(call)))
                        .map(call -> new Alarm(call.deed().action(), "", ""))
                        .toList();
            }
        };
    }
}
