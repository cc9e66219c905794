package io.delegraph.collector;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Observation;

/** Where collectors put what they read, as they read it: no collector holds a whole estate in memory. */
public interface FactSink {
    /** The source states this. */
    void fact(SourceId source, Fact fact);

    /** A source saw this happen; its key says which source. */
    void observation(Observation observation);

    /** This was not understood. */
    void diagnostic(Diagnostic diagnostic);

    /** How much of the source was read. */
    void coverage(Coverage coverage);

    /** What became of the document. */
    void input(InputReport report);
}
