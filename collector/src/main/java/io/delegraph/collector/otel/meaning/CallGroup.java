package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.span.Side;
import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.Step;
import io.delegraph.collector.otel.span.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Spans of one and the same call, from the outermost in: an agent's own span of a tool, the client's of the request, the
 * server's of it. What one of them does not say, the next one may.
 */
final class CallGroup {
    private final Step step;
    private final int index;
    private final Around outer;
    private final boolean orphan;
    private final List<Span> members = new ArrayList<>();

    /**
     * @param index  of the outermost span in its trace
     * @param outer  what holds around it
     * @param orphan whether that span's parent is missing
     */
    CallGroup(Step step, int index, Span head, Around outer, boolean orphan) {
        this.step = step;
        this.index = index;
        this.outer = outer;
        this.orphan = orphan;
        members.add(head);
    }

    Step step() {
        return step;
    }

    int index() {
        return index;
    }

    Around outer() {
        return outer;
    }

    boolean orphan() {
        return orphan;
    }

    Span head() {
        return members.get(0);
    }

    List<Span> members() {
        return members;
    }

    void add(Span span) {
        members.add(span);
    }

    /** Whether the called one's side was recorded last. */
    boolean isServed() {
        return members.get(members.size() - 1).side() == Side.SERVER;
    }

    /** What the first of its spans says that says anything; a span before a process. */
    Optional<String> find(Term term) {
        return list(term).stream().filter(value -> !value.isBlank()).findFirst();
    }

    List<String> list(Term term) {
        for (Span span : members) {
            if (!span.attributes().list(term).isEmpty()) {
                return span.attributes().list(term);
            }
        }
        for (Span span : members) {
            if (!span.resource().list(term).isEmpty()) {
                return span.resource().list(term);
            }
        }
        return List.of();
    }

    SortedMap<String, List<String>> parts(Term term) {
        SortedMap<String, List<String>> parts = new TreeMap<>();
        members.forEach(
                each -> each.attributes().parts(term).forEach((name, values) -> parts.putIfAbsent(name, values)));
        return parts;
    }
}
