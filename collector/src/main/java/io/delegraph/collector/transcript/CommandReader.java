package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.event.Outcome;
import java.util.Optional;

/**
 * Reads turns of an agent that types commands: the first word is the tool, the line its only argument. What was asked
 * stands in the list of messages beside the turns.
 */
final class CommandReader {
    private CommandReader() {}

    static boolean isTurn(JsonCursor value) {
        return Peek.member(value, JsonKind.TEXT, "action").isPresent()
                && Peek.member(value, JsonKind.TEXT, "observation").isPresent();
    }

    static void readAll(Run run, Conversation conversation) {
        asked(run)
                .ifPresent(message ->
                        conversation.asks(Message.words(message), Optional.empty(), Optional.empty(), message));
        run.turns().forEach(turn -> read(turn, conversation));
    }

    // A demonstration of how to behave precedes the task in some logs; the task is the last of a row of user turns.
    private static Optional<JsonCursor> asked(Run run) {
        Optional<JsonCursor> asked = Optional.empty();
        for (JsonCursor message : run.messagesBeside()) {
            Message.Role role = Message.role(message);
            if (role == Message.Role.ASSISTANT) {
                return asked;
            }
            asked = role == Message.Role.PERSON ? Optional.of(message) : asked;
        }
        return asked;
    }

    private static void read(JsonCursor turn, Conversation conversation) {
        Optional<String> command = Peek.text(turn, "action");
        if (command.isEmpty()) {
            return;
        }
        String word = command.get().strip().split("\\s+", 2)[0];
        conversation.calls(
                new ToolCall(Optional.empty(), word, turn.find("action"), turn), Optional.empty(), Optional.empty());
        conversation.answers(
                new ToolResult(
                        Optional.empty(),
                        Optional.empty(),
                        Peek.text(turn, "observation").orElse(""),
                        Outcome.OK),
                turn);
    }
}
