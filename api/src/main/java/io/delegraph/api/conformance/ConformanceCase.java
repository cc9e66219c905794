package io.delegraph.api.conformance;

import io.delegraph.cypher.graph.SourceLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Facts, and what must be answered of them.
 *
 * @param name         says what the case is about
 * @param facts        records in the order of reading
 * @param files        read besides, by whatever collector recognises them
 * @param clock        what is taken for now
 * @param shapes       of the policies: one, or one per row of a matrix
 * @param expectations in the order of the file
 * @param chains       what must be found of what was observed
 */
public record ConformanceCase(
        String name,
        List<Stated> facts,
        List<Path> files,
        Instant clock,
        List<PolicyShape> shapes,
        List<Expectation> expectations,
        List<ChainExpectation> chains,
        SourceLocation at) {
    public ConformanceCase {
        facts = List.copyOf(facts);
        files = List.copyOf(files);
        shapes = List.copyOf(shapes);
        expectations = List.copyOf(expectations);
        chains = List.copyOf(chains);
    }
}
