package io.delegraph.collector.parse;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Takes down what was not understood of one document. A hostile document cannot make it say more than
 * {@value #MOST} things.
 */
public final class Reporter {
    private static final int MOST = 10_000;

    private final String document;
    private final Consumer<Diagnostic> sink;
    private int reported;

    private Reporter(String document, Consumer<Diagnostic> sink) {
        this.document = Objects.requireNonNull(document, "document");
        this.sink = Objects.requireNonNull(sink, "sink");
    }

    /** Reports problems of the document of this URI to the sink. */
    public static Reporter of(String document, Consumer<Diagnostic> sink) {
        return new Reporter(document, sink);
    }

    /** URI of the document. */
    public String document() {
        return document;
    }

    /** How many problems were found, listed or not. */
    public int count() {
        return reported;
    }

    /** A place in the document. */
    public SourceLocation at(Place place, int line) {
        return new SourceLocation(document, place.pointer(), line);
    }

    /** Hands on the diagnostic, unless there are too many. */
    public void report(Diagnostic diagnostic) {
        reported++;
        if (reported <= MOST) {
            sink.accept(diagnostic);
        }
        if (reported == MOST + 1) {
            ParseProblem problem = ParseProblem.TOO_MANY_PROBLEMS;
            sink.accept(new Diagnostic(problem.severity(), problem.code(), problem.message(MOST), diagnostic.at()));
        }
    }

    void report(ParseProblem problem, Place place, int line, Object... arguments) {
        report(new Diagnostic(problem.severity(), problem.code(), problem.message(arguments), at(place, line)));
    }
}
