package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.event.Outcome;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a tool gave back.
 *
 * @param callId of the call that it answers
 * @param tool   that gave it
 * @param text   in which values may stand that later calls use; never kept
 */
record ToolResult(Optional<String> callId, Optional<String> tool, String text, Outcome outcome) {
    private static final Pattern REFUSED = Pattern.compile(
            "(?i).*\\b(?:permission ?(?:denied|error)|access ?denied|forbidden"
                    + "|unauthori[sz]ed|not (?:authori[sz]ed|permitted))\\b.*",
            Pattern.DOTALL);

    /** The result in a message of a tool or in a block of a message's content. */
    static ToolResult of(JsonCursor record) {
        JsonCursor body = Peek.object(record, "function_response", "functionResponse", "toolResult")
                .orElse(record);
        Optional<String> callId =
                Peek.text(body, "tool_call_id", "tool_use_id", "call_id", "toolUseId", "toolCallId", "id");
        Optional<JsonCursor> content = Stream.of("content", "output", "response", "result", "parts")
                .flatMap(each -> body.find(each).stream())
                .findFirst();
        return new ToolResult(
                callId.or(() -> listed(record)),
                tool(body),
                content.map(Texts::of).orElse(""),
                outcome(body));
    }

    private static Optional<String> listed(JsonCursor record) {
        return Peek.elements(record, "tool_call_ids").stream()
                .map(JsonCursor::scalar)
                .findFirst();
    }

    private static Optional<String> tool(JsonCursor record) {
        return Peek.text(record, "name", "tool_name", "toolName")
                .or(() -> Peek.object(record, "tool_call").flatMap(ToolCall::of).map(ToolCall::name));
    }

    /** Whether the block of a message's content is a result. */
    static boolean isBlock(JsonCursor block) {
        return block.kind() == JsonKind.OBJECT
                && (Peek.text(block, "type").filter(ToolResult::isType).isPresent()
                        || Peek.object(block, "function_response", "functionResponse", "toolResult")
                                .isPresent());
    }

    private static boolean isType(String type) {
        return switch (type) {
            case "tool_result", "tool_call_response", "function_call_output", "mcp_tool_result" -> true;
            default -> false;
        };
    }

    // Only what a field of its own says of the outcome counts; the words of a result do not.
    private static Outcome outcome(JsonCursor record) {
        boolean failed = Peek.flag(record, "is_error", "isError")
                || Peek.text(record, "status").filter("error"::equals).isPresent();
        Optional<String> error = record.find("error")
                .filter(each -> !each.scalar().equals("false"))
                .map(Texts::of)
                .filter(each -> !each.isBlank());
        if (error.filter(each -> REFUSED.matcher(each).matches()).isPresent()) {
            return Outcome.DENIED;
        }
        return failed || error.isPresent() ? Outcome.ERROR : Outcome.OK;
    }
}
