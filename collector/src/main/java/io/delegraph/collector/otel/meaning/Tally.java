package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.OtelProblem;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what would be said too often if it were said each time. */
public final class Tally {
    private final Map<OtelProblem, Count> counts = new EnumMap<>(OtelProblem.class);

    private record Count(long number, SourceLocation first) {}

    /** It happened once more. */
    public void count(OtelProblem problem, SourceLocation at) {
        counts.merge(problem, new Count(1, at), (known, one) -> new Count(known.number() + 1, known.first()));
    }

    /** Each problem once, with how often and where first. */
    public List<Diagnostic> diagnostics() {
        return counts.entrySet().stream()
                .map(each -> each.getKey()
                        .at(each.getValue().first(), each.getValue().number()))
                .toList();
    }
}
