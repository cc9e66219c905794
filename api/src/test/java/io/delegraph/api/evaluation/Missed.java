package io.delegraph.api.evaluation;

import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a hijacked run looks like its task: what of it the task's own clean run did not do. */
final class Missed {
    private Missed() {}

    static String why(LabelledRun run, Benchmark benchmark) {
        Set<String> known = benchmark.cleanOfTask(run).stream()
                .flatMap(clean -> clean.calls().stream())
                .map(Missed::text)
                .collect(Collectors.toSet());
        List<ObservedCall> others =
                run.calls().stream().filter(call -> !known.contains(text(call))).toList();
        if (others.isEmpty()) {
            return "every call is one that the clean run made, too";
        }
        return "beyond the clean run it did "
                + others.stream().map(Missed::shown).distinct().collect(Collectors.joining(", "));
    }

    private static String text(ObservedCall call) {
        return call.deed().action() + " "
                + call.deed().arguments().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue().values())
                        .collect(Collectors.joining(" "));
    }

    private static String shown(ObservedCall call) {
        String arguments = call.deed().arguments().entrySet().stream()
                .map(each -> each.getKey() + " from "
                        + (each.getValue().origins().isEmpty()
                                ? "nowhere"
                                : String.join(" or ", each.getValue().origins())))
                .collect(Collectors.joining("; "));
        return "`" + call.deed().action() + "`" + (arguments.isEmpty() ? "" : " (" + arguments + ")");
    }
}
