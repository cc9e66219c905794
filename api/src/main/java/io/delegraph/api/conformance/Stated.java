package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.cypher.graph.SourceLocation;

/**
 * One record of {@code delegraph.facts/1} that a case states.
 *
 * @param record not to be changed
 * @param at     the place of the suite that states it
 */
public record Stated(ObjectNode record, SourceLocation at) {}
