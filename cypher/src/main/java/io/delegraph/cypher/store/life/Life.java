package io.delegraph.cypher.store.life;

import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.store.Lifecycle;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The life of one fact over scans. Its state follows from its sightings and is kept nowhere else: none means gone, one
 * active means active, otherwise stale.
 *
 * @param firstSeen clock of the first scan that stated it since it was last gone
 * @param lastSeen  clock of the last scan that stated it
 * @param scan      the last scan that stated it
 * @param sightings one per source that states it, by source
 */
public record Life(Instant firstSeen, Instant lastSeen, ScanId scan, List<Sighting> sightings) {
    public Life {
        Objects.requireNonNull(firstSeen, "first seen");
        Objects.requireNonNull(lastSeen, "last seen");
        Objects.requireNonNull(scan, "scan");
        sightings = sightings.stream().sorted().toList();
    }

    /** The life of a fact that nobody stated before. */
    public static Life begin(Scan scan, SourceId source) {
        return new Life(scan.clock(), scan.clock(), scan.id(), List.of(active(scan, source)));
    }

    /** This life after one more sighting; a fact that was gone begins anew. */
    public Life seen(Scan scan, SourceId source) {
        if (state() == FactState.GONE) {
            return begin(scan, source);
        }
        Stream<Sighting> others =
                sightings.stream().filter(each -> !each.source().equals(source));
        return new Life(
                firstSeen,
                scan.clock(),
                scan.id(),
                Stream.concat(others, Stream.of(active(scan, source))).toList());
    }

    /** This life with no source left. */
    public Life ended() {
        return withSightings(List.of());
    }

    /** Where the fact stands. */
    public FactState state() {
        if (sightings.isEmpty()) {
            return FactState.GONE;
        }
        return sightings.stream().anyMatch(each -> each.state() == FactState.ACTIVE)
                ? FactState.ACTIVE
                : FactState.STALE;
    }

    /** What readers of the store see of it. */
    public Lifecycle lifecycle() {
        return new Lifecycle(
                firstSeen,
                lastSeen,
                scan,
                state(),
                sightings.stream().map(Sighting::source).toList());
    }

    Life withSightings(List<Sighting> newSightings) {
        return new Life(firstSeen, lastSeen, scan, newSightings);
    }

    private static Sighting active(Scan scan, SourceId source) {
        return new Sighting(source, scan.id(), FactState.ACTIVE);
    }
}
