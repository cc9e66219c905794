package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.span.Side;
import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.Step;
import io.delegraph.collector.otel.span.Term;
import io.delegraph.collector.otel.span.Vocabulary;
import java.util.Locale;
import java.util.Optional;

/** What sort of step a span is, and whether two spans are of one call. */
record Steps(Vocabulary vocabulary) {
    private static final String INVOKE = "invoke_agent";

    /** The step; empty for spans that are none, such as those of language models. */
    Optional<Step> of(Span span) {
        Optional<String> operation = span.attributes().find(Term.OPERATION);
        Optional<Step> named = operation.flatMap(vocabulary::findStep);
        if (named.isEmpty() && span.attributes().find(Term.ACTION).isPresent()) {
            named = Optional.of(Step.OPERATION);
        }
        if (named.isEmpty()
                && operation.isEmpty()
                && span.attributes().find(Term.TOOL).isPresent()) {
            named = Optional.of(Step.TOOL);
        }
        boolean issues = span.attributes().find(Term.ISSUED).isPresent();
        return issues && (named.isEmpty() || named.get() == Step.OPERATION) ? Optional.of(Step.EXCHANGE) : named;
    }

    /**
     * Whether the span is of the call that it is directly within. What a server goes on to call is a call of its own, even
     * of a tool with the same name.
     */
    boolean areOne(CallGroup group, Span span, Step step) {
        if (group.isServed() && span.side() == Side.CLIENT) {
            return false;
        }
        return switch (step) {
            case AGENT ->
                group.step() == Step.AGENT
                        ? agent(span).equals(agent(group.head()))
                        : group.step() == Step.DELEGATION && findAgent(group).isEmpty();
            case DELEGATION -> group.step() == Step.DELEGATION;
            case TOOL -> group.step() == Step.TOOL && isSameTool(group, span);
            case OPERATION, EXCHANGE ->
                group.step() == step
                        && span.side() == Side.SERVER
                        && action(group.head(), step).equals(action(span, step));
        };
    }

    private boolean isSameTool(CallGroup group, Span span) {
        Optional<String> name = tool(span);
        Optional<String> outer =
                group.members().stream().flatMap(each -> tool(each).stream()).findFirst();
        return name.isEmpty()
                || outer.isEmpty()
                || name.equals(outer)
                || isSame(group, span, Term.REQUEST_ID)
                || isSame(group, span, Term.TOOL_CALL);
    }

    private static boolean isSame(CallGroup group, Span span, Term term) {
        Optional<String> id = span.attributes().find(term);
        return id.isPresent() && id.equals(group.find(term));
    }

    /** Name of the tool that the span calls. */
    private static Optional<String> tool(Span span) {
        return span.attributes().find(Term.TOOL).or(() -> target(span.name()));
    }

    // execute_tool read_order, tools/call read_order, invoke_agent helper
    private static Optional<String> target(String name) {
        int space = name.indexOf(' ');
        boolean known =
                space > 0 && name.substring(0, space).matches("execute_tool|invoke_agent|create_agent|tools/call");
        return known
                ? Optional.of(name.substring(space + 1).strip()).filter(rest -> !rest.isEmpty())
                : Optional.empty();
    }

    /** Name of the agent that a step of an agent is about. */
    static String agent(Span span) {
        return span.find(Term.AGENT)
                .or(() -> target(span.name()))
                .or(() -> span.attributes().find(Term.NODE))
                .or(() -> Optional.of(span.name()).filter(name -> !name.isBlank() && !name.equals(INVOKE)))
                .or(span::service)
                .orElse("agent of span " + span.key());
    }

    /** The agent that a delegation's callee has said to be. */
    Optional<String> findAgent(CallGroup delegation) {
        return delegation.members().stream()
                .filter(each -> of(each).filter(Step.AGENT::equals).isPresent())
                .map(Steps::agent)
                .findFirst();
    }

    /** Name of what the span does. */
    static String action(Span span, Step step) {
        Optional<String> tool = step == Step.TOOL ? tool(span) : Optional.empty();
        if (step == Step.AGENT) {
            return INVOKE;
        }
        return span.attributes()
                .find(Term.ACTION)
                .or(() -> tool)
                .or(() -> span.attributes().find(Term.OPERATION).filter(any -> step != Step.TOOL))
                .map(word -> word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word)
                .or(() -> Optional.of(span.name()).filter(name -> !name.isBlank()))
                .orElse(step.name().toLowerCase(Locale.ROOT));
    }
}
