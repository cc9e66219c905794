package io.delegraph.analyzer.rule;

import io.delegraph.cypher.graph.Finding;
import java.util.List;

/**
 * A finding with everything it rests on.
 *
 * @param facts ids of statements, edges and credentials, most telling first
 */
public record Found(Finding finding, List<String> facts) {
    public Found {
        facts = List.copyOf(facts);
    }
}
