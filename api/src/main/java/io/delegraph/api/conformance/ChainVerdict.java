package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.analyzer.fixpoint.Engine;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/**
 * What became of one thing that is expected of a chain.
 *
 * @param what the findings, a measure, what a finding says
 */
record ChainVerdict(
        String caseName, SourceLocation at, String chain, String what, String expected, String got, Engine engine)
        implements Verdict {
    @Override
    public boolean passed() {
        return expected.equals(got);
    }

    @Override
    public String question() {
        return what + " of chain " + chain + " by engine " + engine.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ObjectNode json() {
        return CursorJson.object()
                .put("chain", chain)
                .put("what", what)
                .put("expected", expected)
                .put("engine", engine.name().toLowerCase(Locale.ROOT))
                .put("got", got);
    }
}
