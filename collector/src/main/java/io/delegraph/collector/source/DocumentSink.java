package io.delegraph.collector.source;

import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Observation;
import java.util.function.UnaryOperator;

/** Takes what one collector states of one document, and lets nothing pass as complete that could not be read whole. */
final class DocumentSink implements FactSink {
    private final FactSink sink;
    private final CoverageLedger ledger;
    private final WatchedDocument document;
    private final UnaryOperator<Fact> overlay;
    private final ObservationRedaction redaction;
    private boolean covered;

    DocumentSink(
            FactSink sink,
            CoverageLedger ledger,
            WatchedDocument document,
            UnaryOperator<Fact> overlay,
            ObservationRedaction redaction) {
        this.sink = sink;
        this.ledger = ledger;
        this.document = document;
        this.overlay = overlay;
        this.redaction = redaction;
    }

    @Override
    public void fact(SourceId source, Fact fact) {
        sink.fact(source, overlay.apply(fact));
    }

    @Override
    public void observation(Observation observation) {
        sink.observation(redaction.of(observation));
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        sink.diagnostic(diagnostic);
    }

    @Override
    public void coverage(Coverage part) {
        covered = true;
        ledger.state(part);
        if (document.findFailure().isPresent()) {
            ledger.state(Coverage.partial(part.source(), "Not read to its end: " + document.uri()));
        }
    }

    @Override
    public void input(InputReport report) {
        Completeness completeness = document.findFailure().isPresent()
                ? report.completeness().and(Completeness.PARTIAL)
                : report.completeness();
        // Nobody knows which source the document belongs to when it could not be read and no source was named.
        if (completeness != Completeness.COMPLETE && !covered) {
            ledger.lose(report.uri());
        }
        sink.input(new InputReport(
                report.uri(),
                report.collector(),
                report.records(),
                report.accepted(),
                report.rejected(),
                completeness));
    }
}
