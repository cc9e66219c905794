package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.span.Side;
import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.Span.Status;
import io.delegraph.collector.otel.span.Step;
import io.delegraph.collector.otel.span.Term;
import io.delegraph.collector.otel.span.Vocabulary;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a call did. */
record DeedReader(Vocabulary vocabulary, KeptTexts texts) {
    Deed read(CallGroup group) {
        Span head = group.head();
        boolean passesWork = group.step() == Step.AGENT || group.step() == Step.DELEGATION;
        String action = group.members().stream()
                .flatMap(each -> each.attributes().find(Term.ACTION).stream())
                .findFirst()
                .orElseGet(() -> Steps.action(head, group.step()));
        return new Deed(
                kind(group.step()),
                passesWork ? Optional.empty() : tool(group, action),
                texts.name(action),
                resource(group).map(name -> texts.name(name)),
                passesWork ? Collections.emptySortedMap() : new ArgumentReader(texts).read(group),
                outcome(group));
    }

    private static CallKind kind(Step step) {
        return switch (step) {
            case AGENT, DELEGATION -> CallKind.DELEGATION;
            case TOOL, OPERATION -> CallKind.OPERATION;
            case EXCHANGE -> CallKind.EXCHANGE;
        };
    }

    private Optional<String> tool(CallGroup group, String action) {
        return group.find(Term.TOOL_SERVER)
                .or(() -> Optional.of(action).filter(name -> group.step() == Step.TOOL))
                .map(name -> texts.name(name));
    }

    private static Optional<String> resource(CallGroup group) {
        Optional<String> created = Steps.action(group.head(), group.step()).equals("create_agent")
                ? group.find(Term.AGENT)
                : Optional.empty();
        return group.find(Term.RESOURCE)
                .or(() -> created)
                .or(() -> database(group))
                .or(() -> address(group));
    }

    private static Optional<String> database(CallGroup group) {
        Optional<String> collection = group.find(Term.COLLECTION);
        Optional<String> database = group.find(Term.DATABASE);
        return collection.isPresent()
                ? Optional.of(database.map(name -> name + "/").orElse("") + collection.get())
                : database;
    }

    // Where a tool's server runs is not what the tool touches.
    private static Optional<String> address(CallGroup group) {
        boolean remote = group.step() == Step.OPERATION && group.head().side() == Side.CLIENT;
        return remote && group.head().attributes().find(Term.ACTION).isPresent()
                ? group.find(Term.ADDRESS)
                : Optional.empty();
    }

    private Outcome outcome(CallGroup group) {
        boolean failed = any(group, span -> span.status() == Status.FAILED)
                || codes(group).anyMatch(code -> code.matches("[45]\\d\\d"))
                || any(group, span -> span.attributes().find(Term.ERROR).isPresent());
        boolean forbidden =
                group.find(Term.DECISION).filter("DENY"::equalsIgnoreCase).isPresent();
        boolean refused = codes(group).anyMatch(vocabulary::isRefusal);
        if (refused || (failed && forbidden)) {
            return Outcome.DENIED;
        }
        return failed ? Outcome.ERROR : group.head().status() == Status.ENDED ? Outcome.OK : Outcome.UNKNOWN;
    }

    private static boolean any(CallGroup group, Predicate<Span> holds) {
        return group.members().stream().anyMatch(holds);
    }

    private static Stream<String> codes(CallGroup group) {
        return group.members().stream()
                .map(Span::attributes)
                .flatMap(each -> Stream.concat(each.find(Term.ERROR).stream(), each.find(Term.STATUS).stream()));
    }
}
