package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Scan;
import java.util.List;

/** What an analysis makes visible. */
public record Publication(Scan scan, Derivation derivation, List<Finding> findings) {
    public Publication {
        findings = findings.stream().sorted().toList();
    }
}
