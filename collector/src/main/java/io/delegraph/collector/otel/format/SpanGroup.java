package io.delegraph.collector.otel.format;

import io.delegraph.collector.otel.OtelProblem;
import io.delegraph.collector.otel.span.Attributes;
import io.delegraph.collector.otel.span.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spans that stand together, and the processes that recorded them, which may stand before or behind them. At most {@value
 * #MOST} spans wait for their process.
 */
final class SpanGroup {
    private static final int MOST = 50_000;

    private final SpanSink sink;
    private final Map<String, Attributes> processes = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(String process, Span span) {}

    SpanGroup(SpanSink sink) {
        this.sink = sink;
    }

    /** Takes a span that the process of this name recorded. */
    void span(String process, Span span) {
        Attributes known = processes.get(process);
        if (known != null) {
            sink.span(span.by(known));
            return;
        }
        waiting.add(new Waiting(process, span));
        if (waiting.size() > MOST) {
            sink.problem(OtelProblem.LATE_PROCESS.at(span.at(), MOST));
            release();
        }
    }

    void process(String name, Attributes attributes) {
        processes.put(name, attributes);
    }

    /** Hands on what waits, with its process if that is known by now. */
    void release() {
        waiting.forEach(each -> sink.span(each.span().by(processes.getOrDefault(each.process(), Attributes.none()))));
        waiting.clear();
    }

    /** The group ends: what comes next has other processes. */
    void end() {
        release();
        processes.clear();
    }
}
