package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.ScanId;
import java.time.Instant;

/**
 * One published state of the graph.
 *
 * @param number grows by one with each publish
 * @param scan   whose analysis it holds
 * @param clock  of that scan
 */
public record Epoch(long number, ScanId scan, Instant clock) {}
