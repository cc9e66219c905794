package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spans that stand in records of their own, gathered by trace until the document ends, because their order says nothing. */
final class LooseSpans {
    /** Spans that are kept; further ones are left out, which is reported. */
    static final int MOST = 200_000;

    private final Map<String, List<JsonCursor>> byTrace = new LinkedHashMap<>();
    private int count;

    /** Takes a record that is a span, or describes a trace. */
    boolean take(JsonCursor record) {
        if (Peek.text(record, "object").filter("trace"::equals).isPresent()) {
            return true;
        }
        if (Span.of(record).isEmpty()) {
            return false;
        }
        if (++count == MOST + 1) {
            TranscriptProblem.TOO_MANY_SPANS.report(record, MOST);
        }
        if (count <= MOST) {
            String trace = Span.of(record).map(Span::trace).orElse("");
            byTrace.computeIfAbsent(trace, absent -> new ArrayList<>()).add(record);
        }
        return true;
    }

    boolean complete() {
        return count <= MOST;
    }

    /** The traces as runs, in the order of their first spans. */
    List<Run> runs() {
        return byTrace.values().stream()
                .map(spans -> new Run(RunShape.SPANS, spans.get(0), spans, List.of(spans.get(0)), 0))
                .toList();
    }
}
