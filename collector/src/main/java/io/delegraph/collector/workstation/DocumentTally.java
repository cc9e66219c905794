package io.delegraph.collector.workstation;

import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;

/** Counts what was taken of one document and what was not. */
final class DocumentTally {
    private long records;
    private long rejected;
    private boolean lost;

    void record() {
        records++;
    }

    void reject() {
        records++;
        rejected++;
    }

    /** An error means that something of the document is missing from the graph. */
    void problem(Diagnostic.Severity severity) {
        lost |= severity == Diagnostic.Severity.ERROR;
    }

    Coverage coverage(SourceId source, Completeness read) {
        Completeness completeness = completeness(read);
        String reason = completeness == Completeness.COMPLETE ? "" : "the document was not read whole";
        return new Coverage(source, completeness, reason);
    }

    InputReport input(String document, Completeness read) {
        return new InputReport(
                document, WorkstationCollector.NAME, records, records - rejected, rejected, completeness(read));
    }

    private Completeness completeness(Completeness read) {
        return read == Completeness.COMPLETE && lost ? Completeness.PARTIAL : read;
    }
}
