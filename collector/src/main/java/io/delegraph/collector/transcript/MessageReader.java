package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads messages with roles into a conversation: their words, and the calls and results in them. */
final class MessageReader {
    // Programs that run agents speak in the person's role, too; they begin with a tag of their own.
    private static final Pattern BY_PROGRAM = Pattern.compile(
            "\\s*(?:</?(?:[a-z][a-z0-9]*[-_][a-z0-9_-]+|system|tool|function|error|observation|environment)>"
                    + "|\\[Request interrupted)(?s:.*)");

    private final Conversation conversation;

    MessageReader(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Reads a run of one person and one agent; a run in which nobody asks is asked what its record says. */
    static void readAll(Run run, Conversation conversation) {
        boolean asked = run.turns().stream().anyMatch(message -> Message.role(message) == Message.Role.PERSON);
        if (!asked) {
            run.findTask().ifPresent(task -> conversation.asks(task, Optional.empty(), Optional.empty(), run.list()));
        }
        MessageReader reader = new MessageReader(conversation);
        run.turns().forEach(message -> reader.read(message, Times.find(message), speaker(message)));
    }

    /** Takes one message, or one item of a list of messages that is a call or a result itself. */
    void read(JsonCursor message, Optional<Instant> time, Optional<String> speaker) {
        Message.Role role = Message.role(message);
        if (ToolCall.isBlock(message)) {
            call(message, speaker, time);
        } else if (ToolResult.isBlock(message) || role == Message.Role.TOOL) {
            answer(message);
        } else {
            calls(message, time, speaker);
            if (role == Message.Role.PERSON) {
                asked(message, time);
            }
        }
    }

    /** Takes the calls and results that stand in a message. */
    void calls(JsonCursor message, Optional<Instant> time, Optional<String> speaker) {
        Message.blocks(message).forEach(block -> block(block, speaker, time));
        Peek.elements(message, "tool_calls").forEach(call -> call(call, speaker, time));
        Peek.object(message, "function_call").ifPresent(call -> call(message, speaker, time));
    }

    private void block(JsonCursor block, Optional<String> speaker, Optional<Instant> time) {
        if (ToolCall.isBlock(block)) {
            call(block, speaker, time);
        }
        if (ToolResult.isBlock(block)) {
            answer(block);
        }
    }

    private void answer(JsonCursor record) {
        if (!Message.isDefinition(record)) {
            conversation.answers(ToolResult.of(record), record);
        }
    }

    private void call(JsonCursor record, Optional<String> speaker, Optional<Instant> time) {
        Optional<ToolCall> call = ToolCall.of(record);
        if (call.isEmpty()) {
            TranscriptProblem.NAMELESS_CALL.report(record);
        }
        call.ifPresent(each -> conversation.calls(each, speaker, time));
    }

    private void asked(JsonCursor message, Optional<Instant> time) {
        String words = Message.words(message);
        if (!BY_PROGRAM.matcher(words).matches()) {
            conversation.asks(words, Peek.text(message, "name"), time, message);
        }
    }

    private static Optional<String> speaker(JsonCursor message) {
        return Peek.text(message, "name", "agent").filter(name -> Message.role(message) == Message.Role.ASSISTANT);
    }
}
