package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.event.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the spans of a trace in the order of time: tools' as calls of the nearest agent above, agents' within another as
 * handing of work, models' for what the person asked. A trace without a tool's span is read from the longest list of
 * messages that a span carries.
 */
final class SpanReader {
    private static final int DEEPEST = 100;

    private final Run run;
    private final Conversation conversation;
    private final Map<String, Span> byId = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    SpanReader(Run run, Conversation conversation) {
        this.run = run;
        this.conversation = conversation;
    }

    void read() {
        List<Span> spans = run.turns().stream()
                .flatMap(record -> Span.of(record).stream())
                .sorted(Comparator.comparing((Span span) -> span.time().orElse(Instant.EPOCH)))
                .toList();
        spans.forEach(span -> byId.putIfAbsent(span.id(), span));
        spans.stream()
                .filter(span -> span.role() == Span.Role.AGENT)
                .findFirst()
                .ifPresent(span -> conversation.leads(span.name()));
        boolean tools = spans.stream().anyMatch(span -> isTool(span.role()));
        Optional<Run> messages = tools ? Optional.empty() : longest(spans);
        if (messages.isPresent()) {
            messages.get().shape().read(messages.get(), conversation);
            return;
        }
        spans.forEach(this::ask);
        if (!conversation.isAsked()) {
            run.findTask().ifPresent(task -> conversation.asks(task, Optional.empty(), start(spans), run.list()));
        }
        spans.forEach(this::read);
    }

    private static boolean isTool(Span.Role role) {
        return role == Span.Role.TOOL || role == Span.Role.TOOL_STARTS || role == Span.Role.HANDOFF;
    }

    private static Optional<Instant> start(List<Span> spans) {
        return spans.stream().flatMap(span -> span.time().stream()).findFirst();
    }

    // What the whole trace says of itself is nearest to what was said; models are given more than that.
    private static Optional<Run> longest(List<Span> spans) {
        Optional<Run> ofTrace =
                longestOf(spans.stream().filter(span -> span.parent().isEmpty()));
        return ofTrace.filter(list -> list.turns().size() > 1).or(() -> longestOf(spans.stream()));
    }

    private static Optional<Run> longestOf(Stream<Span> spans) {
        return spans.flatMap(span -> lists(span).stream())
                .reduce((first, other) -> other.turns().size() > first.turns().size() ? other : first);
    }

    private static List<Run> lists(Span span) {
        return Stream.of("input", "output")
                .flatMap(name -> span.record().find(name).stream())
                .flatMap(value -> RunFinder.find(value, 0).stream())
                .filter(list -> list.shape() == RunShape.MESSAGES)
                .toList();
    }

    // A model is asked again and again with all that was said before.
    private void ask(Span span) {
        if (span.role() != Span.Role.MODEL && span.role() != Span.Role.AGENT) {
            return;
        }
        JsonCursor data = Peek.object(span.record(), "span_data").orElse(span.record());
        data.find("input").map(input -> RunFinder.find(input, 0)).orElse(List.of()).stream()
                .flatMap(list -> list.turns().stream())
                .filter(message -> Message.role(message) == Message.Role.PERSON)
                .filter(message -> asked.add(Message.words(message)))
                .forEach(message -> conversation.asks(Message.words(message), Optional.empty(), span.time(), message));
    }

    private void read(Span span) {
        switch (span.role()) {
            case TOOL -> {
                call(span);
                answer(span, Optional.of(span.id()));
            }
            case TOOL_STARTS -> call(span);
            case TOOL_ENDS -> answer(span, Optional.empty());
            case HANDOFF -> handOff(span);
            case AGENT ->
                agentAbove(span)
                        .filter(above -> !above.equals(span.name()))
                        .ifPresent(above -> conversation.hands(
                                above, span.name(), MeetingReader.DELEGATES, span.time(), span.record()));
            case MODEL, OTHER -> {
                // Who asked what was read before.
            }
        }
    }

    private void call(Span span) {
        JsonCursor data = Peek.object(span.record(), "span_data").orElse(span.record());
        Optional<JsonCursor> input = data.find("input")
                .or(() -> LangfuseSpan.attributes(span.record()).flatMap(each -> each.find("tool.parameters")));
        conversation.calls(
                new ToolCall(Optional.of(span.id()), span.name(), input, span.record()), agentAbove(span), span.time());
    }

    private void answer(Span span, Optional<String> callId) {
        JsonCursor data = Peek.object(span.record(), "span_data").orElse(span.record());
        Optional<JsonCursor> error = span.record().find("error");
        boolean failed = error.isPresent()
                || Peek.text(span.record(), "level").filter("ERROR"::equals).isPresent();
        Optional<JsonCursor> output = data.find("output");
        Outcome outcome = failed ? Outcome.ERROR : output.isPresent() ? Outcome.OK : Outcome.UNKNOWN;
        conversation.answers(
                new ToolResult(
                        callId, Optional.of(span.name()), output.map(Texts::of).orElse(""), outcome),
                span.record());
    }

    private void handOff(Span span) {
        JsonCursor data = Peek.object(span.record(), "span_data").orElse(span.record());
        Optional<String> from = Peek.text(data, "from_agent").or(() -> agentAbove(span));
        Optional<String> to = Peek.text(data, "to_agent");
        if (from.isEmpty() || to.isEmpty()) {
            TranscriptProblem.NAMELESS_CALL.report(span.record());
            return;
        }
        conversation.hands(from.get(), to.get(), "handoff", span.time(), span.record());
    }

    private Optional<String> agentAbove(Span span) {
        Optional<Span> above = span.parent().map(byId::get);
        for (int depth = 0; depth < DEEPEST && above.isPresent(); depth++) {
            if (above.get().role() == Span.Role.AGENT) {
                return above.map(Span::name);
            }
            above = above.get().parent().map(byId::get);
        }
        return Optional.empty();
    }
}
