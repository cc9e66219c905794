package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.span.Side;
import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.Step;
import io.delegraph.collector.otel.span.Term;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.event.Party;
import java.util.Map;
import java.util.Optional;

/** Who acts. Names are kept as {@link KeptTexts} keeps texts: a secret that stands where a name should is none of ours. */
record Callers(Steps steps, KeptTexts texts) {
    private static final Map<String, NodeKind> BY_PREFIX = Map.of(
            "agent", NodeKind.AGENT,
            "group", NodeKind.GROUP,
            "role", NodeKind.ROLE,
            "service", NodeKind.WORKLOAD,
            "workload", NodeKind.WORKLOAD);

    /** Who called; empty when nothing says so. */
    Optional<Party> find(CallGroup group, Map<String, Span> nodes) {
        Span head = group.head();
        Optional<Party> around = group.find(Term.ACTOR)
                .map(name -> party(name, NodeKind.AGENT))
                .or(() -> group.outer().actor());
        if (around.isPresent()) {
            return around;
        }
        return switch (group.step()) {
            case AGENT -> calledBy(head, nodes).or(() -> head.side() == Side.CLIENT ? service(head) : Optional.empty());
            case DELEGATION -> head.side() == Side.SERVER ? Optional.empty() : service(head);
            case TOOL, OPERATION, EXCHANGE ->
                group.find(Term.AGENT)
                        .map(name -> party(name, NodeKind.AGENT))
                        .or(() -> head.side() == Side.SERVER ? Optional.empty() : service(head));
        };
    }

    private Optional<Party> calledBy(Span head, Map<String, Span> nodes) {
        return head.attributes()
                .find(Term.PARENT_NODE)
                .map(nodes::get)
                .filter(caller -> !caller.equals(head))
                .map(this::agent);
    }

    /** Who acts within the span, which is of the group. */
    Optional<Party> within(Span span, Step step, CallGroup group, Optional<Party> around) {
        boolean served = span.side() == Side.SERVER;
        return switch (step) {
            case AGENT -> Optional.of(agent(span));
            case DELEGATION -> served ? delegate(group).or(() -> around) : around;
            case TOOL -> served ? server(group, span).or(() -> around) : around;
            case OPERATION, EXCHANGE -> around;
        };
    }

    /** To whom work passes, as far as anything says so. */
    Optional<Party> delegate(CallGroup group) {
        if (group.step() == Step.AGENT) {
            return Optional.of(agent(group.head()));
        }
        return steps.findAgent(group)
                .or(() -> group.find(Term.AGENT))
                .or(() -> group.members().stream()
                        .filter(each -> each.side() == Side.SERVER)
                        .flatMap(each -> each.service().stream())
                        .findFirst())
                .or(() -> group.find(Term.ADDRESS))
                .map(name -> party(name, NodeKind.AGENT));
    }

    private Optional<Party> server(CallGroup group, Span span) {
        return group.find(Term.TOOL_SERVER)
                .map(name -> party(name, NodeKind.TOOL_SERVER))
                .or(() -> service(span));
    }

    Party agent(Span span) {
        return party(Steps.agent(span), NodeKind.AGENT);
    }

    private Optional<Party> service(Span span) {
        return span.service().map(name -> party(name, NodeKind.WORKLOAD));
    }

    /** For whom, as far as anything says so. */
    Optional<Party> subject(Around around) {
        return around.behalf().or(around::user).map(name -> party(name, NodeKind.HUMAN));
    }

    /** What may be kept of a word. */
    String text(String word) {
        return texts.name(word);
    }

    /** Whoever is named, taken for what the word before the first colon says, else for this. */
    Party party(String name, NodeKind otherwise) {
        String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
        return new Party(texts.name(name), BY_PREFIX.getOrDefault(prefix, otherwise));
    }
}
