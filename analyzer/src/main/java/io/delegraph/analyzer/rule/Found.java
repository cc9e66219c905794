package io.delegraph.analyzer.rule;

import io.delegraph.cypher.graph.Finding;
import java.util.List;

/**
 * A finding with everything it rests on.
 *
 * @param facts  ids of the statements, edges and credentials that it rests on
 * @param causes those of them whose change is the fix: for a gain by control, what lets the principal control
 */
public record Found(Finding finding, List<String> facts, List<String> causes) {
    public Found {
        facts = List.copyOf(facts);
        causes = List.copyOf(causes);
    }
}
