package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.event.Outcome;
import java.util.List;
import java.util.Optional;

/** Reads pairs of an action (tool and input) and what it gave: the intermediate steps of a LangChain agent. */
final class StepReader {
    private StepReader() {}

    static boolean isStep(JsonCursor value) {
        List<JsonCursor> pair = value.elements();
        return pair.size() == 2 && (call(pair.get(0)).isPresent() || isFinish(pair.get(0)));
    }

    static void readAll(Run run, Conversation conversation) {
        run.findTask().ifPresent(task -> conversation.asks(task, Optional.empty(), Optional.empty(), run.list()));
        run.turns().forEach(step -> read(step, conversation));
    }

    private static void read(JsonCursor step, Conversation conversation) {
        List<JsonCursor> pair = step.elements();
        Optional<ToolCall> call = pair.size() == 2 ? call(pair.get(0)) : Optional.empty();
        if (call.isEmpty()) {
            if (pair.isEmpty() || !isFinish(pair.get(0))) {
                TranscriptProblem.NAMELESS_CALL.report(step);
            }
            return;
        }
        conversation.calls(call.get(), Optional.empty(), Optional.empty());
        conversation.answers(
                new ToolResult(Optional.empty(), Optional.of(call.get().name()), Texts.of(pair.get(1)), Outcome.OK),
                step);
    }

    // An action is a list of tool, input and thought, or an object with these.
    private static Optional<ToolCall> call(JsonCursor action) {
        List<JsonCursor> parts = action.elements();
        if (parts.size() >= 2
                && parts.get(0).kind() == JsonKind.TEXT
                && !parts.get(0).scalar().isBlank()) {
            return Optional.of(
                    new ToolCall(Optional.empty(), parts.get(0).scalar().strip(), Optional.of(parts.get(1)), action));
        }
        boolean named = Peek.text(action, "tool").isPresent() && Peek.has(action, "tool_input");
        return named ? ToolCall.of(action) : Optional.empty();
    }

    private static boolean isFinish(JsonCursor action) {
        return Peek.has(action, "return_values");
    }
}
