package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import java.time.Instant;
import java.util.List;

/**
 * What the store knows of a fact besides the fact.
 *
 * @param firstSeen clock of the first scan that stated it since it was last gone
 * @param lastSeen  clock of the last scan that stated it
 * @param scan      the last scan that stated it
 * @param sources   who states it, sorted
 */
public record Lifecycle(Instant firstSeen, Instant lastSeen, ScanId scan, FactState state, List<SourceId> sources) {
    public Lifecycle {
        sources = sources.stream().sorted().toList();
    }
}
