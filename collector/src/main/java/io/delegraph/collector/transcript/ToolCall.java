package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call as a conversation has it.
 *
 * @param id        by which its result names it
 * @param name      of the tool
 * @param arguments an object, or a text that may hold one
 * @param at        where it stands
 */
record ToolCall(Optional<String> id, String name, Optional<JsonCursor> arguments, JsonCursor at) {
    /**
     * The call in a record of any of the forms in use: {@code {id,function:{name,arguments}}}, {@code
     * {id,function:NAME,args}}, {@code {id,name,input}}, {@code {call_id,name,arguments}}, {@code
     * {function_call:{name,args}}}. Absent when the record names no tool.
     */
    static Optional<ToolCall> of(JsonCursor record) {
        JsonCursor body = Peek.object(record, "function", "function_call", "functionCall", "toolUse")
                .orElse(record);
        Optional<String> name = Peek.text(body, "name", "tool_name", "toolName", "function", "tool");
        Optional<JsonCursor> arguments = Stream.of("arguments", "args", "input", "tool_input", "kwargs", "parameters")
                .flatMap(each -> body.find(each).stream())
                .findFirst();
        return name.map(each -> new ToolCall(id(record).or(() -> id(body)), each.strip(), arguments, record));
    }

    /** The agent that it calls, for a tool that starts one. */
    Optional<String> delegate() {
        return arguments
                .flatMap(value -> Peek.text(value, "subagent_type"))
                .filter(name -> name.length() <= Redaction.LONGEST);
    }

    private static Optional<String> id(JsonCursor record) {
        return Peek.text(record, "call_id", "tool_call_id", "id", "toolUseId");
    }

    /** Whether the block of a message's content is a call. */
    static boolean isBlock(JsonCursor block) {
        return block.kind() == JsonKind.OBJECT
                && (Peek.text(block, "type").filter(ToolCall::isType).isPresent()
                        || Peek.object(block, "function_call", "functionCall", "toolUse")
                                .isPresent());
    }

    private static boolean isType(String type) {
        return switch (type) {
            case "tool_use", "tool_call", "function_call", "server_tool_use", "mcp_tool_use", "mcp_call" -> true;
            default -> false;
        };
    }
}
