package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.event.Allowance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run's record says that its task needs: a list of {@code actions} with a name and arguments, in what describes the
 * task. Such a list limits what was asked.
 */
final class DeclaredActions {
    private static final int DEEPEST = 4;

    private DeclaredActions() {}

    /** The actions as allowances with exactly these arguments; none when the record declares none. */
    static List<Allowance> of(Run run, Redaction redaction) {
        return run.around().stream()
                .flatMap(record -> tasks(record, DEEPEST))
                .findFirst()
                .map(task -> Peek.elements(task, "actions").stream()
                        .flatMap(action -> allowance(action, redaction).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Stream<JsonCursor> tasks(JsonCursor record, int depth) {
        if (depth == 0) {
            return Stream.empty();
        }
        return record.members().entrySet().stream()
                .filter(member -> member.getValue().kind() == JsonKind.OBJECT)
                .flatMap(member -> member.getKey().equals("task") && declares(member.getValue())
                        ? Stream.of(member.getValue())
                        : tasks(member.getValue(), depth - 1));
    }

    private static boolean declares(JsonCursor task) {
        return Peek.elements(task, "actions").stream()
                .anyMatch(action -> ToolCall.of(action).isPresent());
    }

    private static Optional<Allowance> allowance(JsonCursor action, Redaction redaction) {
        return ToolCall.of(action)
                .map(call -> new Allowance(
                        ToolName.of(call.name()).action(),
                        "*",
                        Arguments.of(call.arguments()).kept(redaction)));
    }
}
