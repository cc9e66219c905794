package io.delegraph.collector.otel;

import io.delegraph.collector.otel.meaning.Tally;
import io.delegraph.collector.otel.span.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds spans until their trace is whole: parents come after children, and traces interleave. Memory is bounded: above so
 * many spans, or {@value #MOST_BYTES} bytes (estimated), the trace that has had no span for longest is handed on.
 */
final class OpenTraces {
    /** Spans that are held at once. */
    static final int MOST_SPANS = 50_000;

    private static final long MOST_BYTES = 100_000_000;
    private static final int OVERHEAD = 400;

    private final int mostSpans;
    private final Tally tally;
    private final Consumer<List<Span>> reader;
    private final Map<String, List<Span>> open = new LinkedHashMap<>(16, 0.75f, true);
    private long spans;
    private long bytes;

    OpenTraces(int mostSpans, Tally tally, Consumer<List<Span>> reader) {
        this.mostSpans = mostSpans;
        this.tally = tally;
        this.reader = reader;
    }

    void add(Span span) {
        String trace = span.key().trace();
        open.computeIfAbsent(trace, first -> new ArrayList<>()).add(span);
        spans++;
        bytes += size(span);
        while (spans > mostSpans || bytes > MOST_BYTES) {
            String eldest = open.keySet().iterator().next();
            if (eldest.equals(trace)) {
                tally.count(OtelProblem.SPLIT_TRACE, span.at());
            }
            handOn(eldest);
        }
    }

    /** No more spans follow. */
    void finish() {
        List.copyOf(open.keySet()).forEach(this::handOn);
    }

    private void handOn(String trace) {
        List<Span> whole = open.remove(trace);
        if (whole != null) {
            spans -= whole.size();
            bytes -= whole.stream().mapToLong(OpenTraces::size).sum();
            reader.accept(whole);
        }
    }

    private static long size(Span span) {
        return OVERHEAD + span.name().length() + span.attributes().size();
    }
}
