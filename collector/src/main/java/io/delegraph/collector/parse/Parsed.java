package io.delegraph.collector.parse;

import io.delegraph.cypher.graph.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Everything that could be understood, and everything that could not. Both may be non-empty. */
public record Parsed<T>(List<T> values, List<Diagnostic> diagnostics) {
    public Parsed {
        values = List.copyOf(values);
        diagnostics = List.copyOf(diagnostics);
    }

    /** One value, understood whole. */
    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(List.of(value), List.of());
    }

    /** Nothing, and why. */
    public static <T> Parsed<T> skipped(Diagnostic reason) {
        return new Parsed<>(List.of(), List.of(reason));
    }

    /** What the next stage makes of each value; diagnostics of both stages are kept, ours first. */
    public <U> Parsed<U> flatMap(Function<? super T, Parsed<U>> next) {
        List<U> results = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>(diagnostics);
        for (T value : values) {
            Parsed<U> parsed = next.apply(value);
            results.addAll(parsed.values());
            problems.addAll(parsed.diagnostics());
        }
        return new Parsed<>(results, problems);
    }
}
