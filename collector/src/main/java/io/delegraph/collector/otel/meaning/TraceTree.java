package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.span.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The spans of one trace, each once, in the order of the document, with their parents. A parent that is not there, and one
 * that a ring of parents leads back to, is none.
 *
 * <p>Time and memory are linear in the number of spans, however they are nested.
 */
final class TraceTree {
    private static final int NONE = -1;
    private static final int NEW = 0;
    private static final int OPEN = 1;
    private static final int DONE = 2;

    private final List<Span> spans;
    private final int[] parents;
    private final List<Integer> order;

    private TraceTree(List<Span> spans, int[] parents) {
        this.spans = spans;
        this.parents = parents;
        this.order = order(parents);
    }

    static TraceTree of(List<Span> written) {
        Map<String, Integer> index = new HashMap<>();
        List<Span> spans = new ArrayList<>();
        for (Span span : written) {
            if (index.putIfAbsent(span.key().span(), spans.size()) == null) {
                spans.add(span);
            }
        }
        int[] parents = new int[spans.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = spans.get(i).parent().map(index::get).orElse(NONE);
        }
        return new TraceTree(List.copyOf(spans), parents);
    }

    /** Indices of the spans, parents before children. */
    List<Integer> order() {
        return order;
    }

    int size() {
        return spans.size();
    }

    Span span(int index) {
        return spans.get(index);
    }

    boolean hasParent(int index) {
        return parents[index] != NONE;
    }

    /** The parent's index. */
    int parent(int index) {
        return parents[index];
    }

    private static List<Integer> order(int[] parents) {
        List<Integer> order = new ArrayList<>(parents.length);
        int[] state = new int[parents.length];
        Arrays.fill(state, NEW);
        Deque<Integer> path = new ArrayDeque<>();
        for (int start = 0; start < parents.length; start++) {
            int at = start;
            while (at != NONE && state[at] == NEW) {
                state[at] = OPEN;
                path.push(at);
                at = parents[at];
            }
            if (at != NONE && state[at] == OPEN) {
                parents[path.getFirst()] = NONE;
            }
            while (!path.isEmpty()) {
                int next = path.pop();
                state[next] = DONE;
                order.add(next);
            }
        }
        return List.copyOf(order);
    }
}
