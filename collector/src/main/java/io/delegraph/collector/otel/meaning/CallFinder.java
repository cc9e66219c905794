package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.Step;
import io.delegraph.collector.otel.span.Term;
import io.delegraph.cypher.graph.event.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a trace from the outside in and tells its calls. */
record CallFinder(Callers callers) {
    FoundCalls find(TraceTree tree) {
        Map<String, Span> nodes = agentsByNode(tree);
        Around nothing = Around.NOTHING.in(conversation(tree));
        @Nullable Around[] around = new Around[tree.size()];
        List<FoundCalls.Found> found = new ArrayList<>();
        for (int index : tree.order()) {
            Around outer = tree.hasParent(index) ? around[tree.parent(index)] : null;
            around[index] = enter(tree, index, outer == null ? nothing : outer, nodes, found);
        }
        found.sort(Comparator.comparingInt(each -> each.group().index()));
        return new FoundCalls(found);
    }

    private Around enter(
            TraceTree tree, int index, Around outer, Map<String, Span> nodes, List<FoundCalls.Found> found) {
        Span span = tree.span(index);
        Around here = outer.within(span);
        Optional<Step> step = callers.steps().of(span);
        if (step.isEmpty()) {
            return here;
        }
        Optional<CallGroup> same = outer.group().filter(group -> callers.steps().areOne(group, span, step.get()));
        if (same.isPresent()) {
            same.get().add(span);
            return here.in(same.get(), callers.within(span, step.get(), same.get(), outer.actor()), outer.call());
        }
        boolean orphan = span.parent().isPresent() && !tree.hasParent(index);
        CallGroup group = new CallGroup(step.get(), index, span, outer, orphan);
        Optional<Party> caller = callers.find(group, nodes);
        boolean passesWork = step.get() == Step.AGENT || step.get() == Step.DELEGATION;
        boolean isCall = caller.isPresent() || !passesWork;
        found.add(new FoundCalls.Found(group, here, caller, isCall));
        return here.in(
                group,
                callers.within(span, step.get(), group, outer.actor()),
                isCall ? Optional.of(span.key()) : outer.call());
    }

    // Frameworks write a conversation's id on the spans of the language model, too, and on those alone.
    private static Optional<String> conversation(TraceTree tree) {
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < tree.size() && ids.size() < 2; index++) {
            tree.span(index).find(Term.CONVERSATION).ifPresent(ids::add);
        }
        return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
    }

    private Map<String, Span> agentsByNode(TraceTree tree) {
        Map<String, Span> nodes = new HashMap<>();
        for (int index = 0; index < tree.size(); index++) {
            Span span = tree.span(index);
            if (callers.steps().of(span).filter(Step.AGENT::equals).isPresent()) {
                span.attributes().find(Term.NODE).ifPresent(node -> nodes.putIfAbsent(node, span));
            }
        }
        return nodes;
    }
}
