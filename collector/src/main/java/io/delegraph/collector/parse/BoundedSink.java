package io.delegraph.collector.parse;

import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Observation;

/** Hands everything on, but only so many diagnostics of one document, as {@link Reporter} does. */
public final class BoundedSink implements FactSink {
    private final FactSink sink;
    private final Reporter reporter;

    private BoundedSink(FactSink sink, Reporter reporter) {
        this.sink = sink;
        this.reporter = reporter;
    }

    /** The sink for one document. */
    public static BoundedSink of(String document, FactSink sink) {
        return new BoundedSink(sink, Reporter.of(document, sink::diagnostic));
    }

    @Override
    public void fact(SourceId source, Fact fact) {
        sink.fact(source, fact);
    }

    @Override
    public void observation(Observation observation) {
        sink.observation(observation);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        reporter.report(diagnostic);
    }

    @Override
    public void coverage(Coverage coverage) {
        sink.coverage(coverage);
    }

    @Override
    public void input(InputReport report) {
        sink.input(report);
    }
}
