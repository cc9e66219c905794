package io.delegraph.api.serve.answer;

import io.delegraph.cypher.graph.Completeness;

/**
 * How much was read of one source.
 *
 * @param reason why not everything; empty when everything was
 */
public record SourceCoverage(String source, Completeness completeness, String reason) {}
