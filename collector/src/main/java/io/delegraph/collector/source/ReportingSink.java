package io.delegraph.collector.source;

import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Observation;
import java.util.ArrayList;
import java.util.List;

/** Hands everything on and keeps what a report says. */
final class ReportingSink implements FactSink {
    private final FactSink sink;
    private final List<InputReport> inputs = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    ReportingSink(FactSink sink) {
        this.sink = sink;
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
        diagnostics.add(diagnostic);
        sink.diagnostic(diagnostic);
    }

    @Override
    public void coverage(Coverage part) {
        coverage.add(part);
        sink.coverage(part);
    }

    @Override
    public void input(InputReport report) {
        inputs.add(report);
        sink.input(report);
    }

    CollectionReport report() {
        return new CollectionReport(inputs, coverage, diagnostics);
    }
}
