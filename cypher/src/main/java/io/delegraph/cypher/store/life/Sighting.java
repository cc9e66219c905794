package io.delegraph.cypher.store.life;

import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import java.util.Objects;

/**
 * That one source states a fact.
 *
 * @param scan  the last scan in which the source stated it
 * @param state ACTIVE, or STALE once a scan that read the source incompletely did not see it; never GONE
 */
public record Sighting(SourceId source, ScanId scan, FactState state) implements Comparable<Sighting> {
    public Sighting {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(scan, "scan");
        if (state == FactState.GONE) {
            throw new IllegalArgumentException("A sighting by " + source + " that is gone is none");
        }
    }

    Sighting stale() {
        return new Sighting(source, scan, FactState.STALE);
    }

    @Override
    public int compareTo(Sighting other) {
        return source.compareTo(other.source);
    }
}
