package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** A span as the OpenAI Agents SDK exports it: what it is stands in {@code span_data.type}. */
final class AgentsSpan {
    private AgentsSpan() {}

    static Optional<Span> of(JsonCursor record) {
        Optional<JsonCursor> data = Peek.object(record, "span_data");
        Optional<String> id = Peek.text(record, "id", "span_id");
        Optional<String> trace = Peek.text(record, "trace_id");
        if (data.isEmpty() || id.isEmpty() || trace.isEmpty()) {
            return Optional.empty();
        }
        String type = Peek.text(data.get(), "type").orElse("");
        return Optional.of(new Span(
                id.get(),
                Peek.text(record, "parent_id"),
                trace.get(),
                role(type),
                Peek.text(data.get(), "name").orElse(type),
                Peek.text(record, "started_at").flatMap(Times::of),
                record));
    }

    private static Span.Role role(String type) {
        return switch (type) {
            case "agent" -> Span.Role.AGENT;
            case "function" -> Span.Role.TOOL;
            case "handoff" -> Span.Role.HANDOFF;
            case "generation", "response" -> Span.Role.MODEL;
            default -> Span.Role.OTHER;
        };
    }
}
