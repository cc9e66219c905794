package io.delegraph.api.conformance;

import io.delegraph.cypher.graph.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What must be found of one observed chain.
 *
 * @param chain    its name
 * @param tier     where its scope must come from
 * @param measures that it must have, by name: continuity, latentRatio, realisedRatio
 * @param findings all that it must have, and no others; not looked at when absent
 * @param at       where it is written
 */
public record ChainExpectation(
        String chain,
        Optional<String> tier,
        Map<String, Double> measures,
        Optional<List<ExpectedFinding>> findings,
        SourceLocation at) {
    static final String CONTINUITY = "continuity";
    static final String LATENT = "latentRatio";
    static final String REALISED = "realisedRatio";

    public ChainExpectation {
        measures = new TreeMap<>(measures);
        findings = findings.map(List::copyOf);
    }
}
