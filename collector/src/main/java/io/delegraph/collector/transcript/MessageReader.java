package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads messages with roles into a conversation: their words, and the calls and results in them. */
final class MessageReader {
    // Programs that run agents speak in the person's role, too; they begin with a tag of their own.
    private static final Pattern BY_PROGRAM = Pattern.compile(
            "\\s*</?(?:[a-z][a-z0-9]*[-_][a-z0-9_-]+|system|tool|function|error|observation|environment)>(?s:.*)");

    private final Conversation conversation;

    MessageReader(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Takes one message, or one item of a list of messages that is a call or a result itself. */
    void read(JsonCursor message) {
        Optional<Instant> time = Times.find(message);
        String role = Peek.text(message, "role").orElse("");
        if (ToolCall.isBlock(message)) {
            call(message, Optional.empty(), time);
        } else if (ToolResult.isBlock(message) || role.equals("tool") || role.equals("function")) {
            conversation.answers(ToolResult.of(message), message);
        } else {
            blocks(message).forEach(block -> block(block, speaker(message), time));
            Peek.elements(message, "tool_calls").forEach(call -> call(call, speaker(message), time));
            Peek.object(message, "function_call").ifPresent(call -> call(call, speaker(message), time));
            if (role.equals("user") || role.equals("human")) {
                asked(message, time);
            }
        }
    }

    private void block(JsonCursor block, Optional<String> speaker, Optional<Instant> time) {
        if (ToolCall.isBlock(block)) {
            call(block, speaker, time);
        }
        if (ToolResult.isBlock(block)) {
            conversation.answers(ToolResult.of(block), block);
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
        String words = words(message);
        if (!BY_PROGRAM.matcher(words).matches()) {
            conversation.asks(words, Peek.text(message, "name"), time, message);
        }
    }

    /** What a message says besides calls and results. */
    static String words(JsonCursor message) {
        Optional<String> plain = Peek.text(message, "content", "text");
        return plain.orElseGet(() -> blocks(message).stream()
                .filter(block -> !ToolCall.isBlock(block) && !ToolResult.isBlock(block))
                .map(Texts::of)
                .collect(Collectors.joining("\n")));
    }

    private static List<JsonCursor> blocks(JsonCursor message) {
        List<JsonCursor> content = Peek.elements(message, "content");
        return content.isEmpty() ? Peek.elements(message, "parts") : content;
    }

    private static Optional<String> speaker(JsonCursor message) {
        return Peek.text(message, "name", "agent");
    }
}
