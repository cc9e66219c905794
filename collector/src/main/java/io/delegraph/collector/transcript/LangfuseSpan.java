package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An observation as Langfuse exports it. What it is stands in its type, or in the attributes of the OpenTelemetry span that
 * it was made of (OpenInference, GenAI conventions).
 */
final class LangfuseSpan {
    // Some frameworks write a tool's start and end as spans without length.
    private static final Pattern EVENT = Pattern.compile("(.+)\\.(start|success|error|finish)(?:-\\d+)?");
    private static final Pattern NUMBERED = Pattern.compile(".+\\.[a-z_]+-\\d+");
    private static final Pattern WRAPPED =
            Pattern.compile("(?:execute_tool|running tool:|invoke_agent|agent_run)\\s+\\[?(.+?)]?");

    private LangfuseSpan() {}

    static Optional<Span> of(JsonCursor record) {
        Optional<String> id = Peek.text(record, "id");
        Optional<String> type = Peek.text(record, "type");
        boolean observation = record.members().containsKey("parentObservationId") && Peek.has(record, "startTime");
        if (id.isEmpty() || type.isEmpty() || !observation) {
            return Optional.empty();
        }
        Optional<JsonCursor> attributes = attributes(record);
        return Optional.of(new Span(
                id.get(),
                Peek.text(record, "parentObservationId"),
                Peek.text(record, "traceId").orElse(id.get()),
                role(record, type.get(), attributes),
                name(record, attributes),
                Peek.text(record, "startTime").flatMap(Times::of),
                record));
    }

    static Optional<JsonCursor> attributes(JsonCursor record) {
        return Peek.object(record, "metadata").flatMap(metadata -> Peek.object(metadata, "attributes"));
    }

    private static Span.Role role(JsonCursor record, String type, Optional<JsonCursor> attributes) {
        String kind = attributes
                .flatMap(each -> Peek.text(each, "openinference.span.kind", "gen_ai.operation.name"))
                .orElse("");
        boolean tool = type.equals("TOOL")
                || kind.equals("TOOL")
                || kind.equals("execute_tool")
                || attributes
                        .flatMap(each -> Peek.text(each, "gen_ai.tool.name"))
                        .isPresent();
        if (tool) {
            return toolRole(record);
        }
        boolean agent = type.equals("AGENT")
                || kind.equals("AGENT")
                || kind.equals("invoke_agent")
                || attributes
                        .flatMap(each -> Peek.text(each, "gen_ai.agent.name"))
                        .isPresent();
        if (type.equals("GENERATION")) {
            return Span.Role.MODEL;
        }
        boolean event = kind.equals("create_agent")
                || NUMBERED.matcher(Peek.text(record, "name").orElse("")).matches();
        return agent && !event ? Span.Role.AGENT : Span.Role.OTHER;
    }

    private static Span.Role toolRole(JsonCursor record) {
        Matcher event = EVENT.matcher(Peek.text(record, "name").orElse(""));
        if (!event.matches()) {
            return Span.Role.TOOL;
        }
        return switch (event.group(2)) {
            case "start" -> Span.Role.TOOL_STARTS;
            case "finish" -> Span.Role.OTHER;
            default -> Span.Role.TOOL_ENDS;
        };
    }

    private static String name(JsonCursor record, Optional<JsonCursor> attributes) {
        Optional<String> stated = attributes.flatMap(each -> Peek.text(
                each,
                "gen_ai.tool.name",
                "tool.name",
                "gen_ai.agent.name",
                "agent_name",
                "agent.name",
                "graph.node.id"));
        return stated.orElseGet(() -> bare(Peek.text(record, "name").orElse("unnamed")));
    }

    private static String bare(String name) {
        Matcher event = EVENT.matcher(name);
        Matcher wrapped = WRAPPED.matcher(name);
        return event.matches() ? event.group(1) : wrapped.matches() ? wrapped.group(1) : name;
    }
}
