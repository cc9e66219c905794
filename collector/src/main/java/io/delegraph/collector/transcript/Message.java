package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of a message by its members. */
final class Message {
    /** In whose name a message stands. */
    enum Role {
        PERSON,
        ASSISTANT,
        TOOL,
        INSTRUCTIONS,
        /** None of the usual: a speaker's name stands for the role. */
        OTHER
    }

    private Message() {}

    static boolean isOne(JsonCursor value) {
        return value.kind() == JsonKind.OBJECT
                && (Peek.text(value, "role").isPresent() || isTyped(value))
                && (value.cut() || Peek.has(value, "content", "tool_calls", "parts", "function_call"));
    }

    // LangChain writes a message's role as its type.
    private static boolean isTyped(JsonCursor value) {
        return Peek.text(value, "type")
                        .map(Message::role)
                        .filter(role -> role != Role.OTHER)
                        .isPresent()
                && Peek.has(value, "additional_kwargs", "tool_calls", "tool_call_id");
    }

    static Role role(JsonCursor message) {
        return Peek.text(message, "role", "type").map(Message::role).orElse(Role.OTHER);
    }

    private static Role role(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "user", "human" -> Role.PERSON;
            case "assistant", "ai", "model", "aimessagechunk" -> Role.ASSISTANT;
            case "tool", "function" -> Role.TOOL;
            case "system", "developer" -> Role.INSTRUCTIONS;
            default -> Role.OTHER;
        };
    }

    /** What a message says besides calls and results. */
    static String words(JsonCursor message) {
        Optional<String> plain = Peek.text(message, "content", "text");
        return plain.orElseGet(() -> blocks(message).stream()
                .filter(block -> !ToolCall.isBlock(block) && !ToolResult.isBlock(block))
                .map(Texts::of)
                .collect(Collectors.joining("\n")));
    }

    /** The parts of its content, where that is a list. */
    static List<JsonCursor> blocks(JsonCursor message) {
        List<JsonCursor> content = Peek.elements(message, "content");
        return content.isEmpty() ? Peek.elements(message, "parts") : content;
    }

    /** Whether a message of a tool describes the tool, and is no result. */
    static boolean isDefinition(JsonCursor message) {
        return Peek.object(message, "content")
                .flatMap(content -> Peek.object(content, "function"))
                .filter(function -> Peek.has(function, "parameters", "description"))
                .isPresent();
    }
}
