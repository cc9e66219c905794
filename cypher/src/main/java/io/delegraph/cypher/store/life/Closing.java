package io.delegraph.cypher.store.life;

import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the end of a scan means for facts that it did not see again (DESIGN decision 12). */
public final class Closing {
    private final ScanId scan;
    private final Map<SourceId, Coverage> coverageBySource;

    private Closing(ScanId scan, Map<SourceId, Coverage> coverageBySource) {
        this.scan = scan;
        this.coverageBySource = Collections.unmodifiableMap(coverageBySource);
    }

    /** Several entries of one source are joined: it is complete only if all its parts are. */
    public static Closing of(Scan scan, List<Coverage> coverage) {
        Map<SourceId, Coverage> joined = new TreeMap<>();
        coverage.stream().sorted().forEach(each -> joined.merge(each.source(), each, Coverage::and));
        return new Closing(scan.id(), joined);
    }

    /** One entry per source, by source. */
    public List<Coverage> coverage() {
        return List.copyOf(coverageBySource.values());
    }

    /** The life of a fact after the scan; the same object when the scan has nothing to say about it. */
    public Life judge(Life life) {
        List<Sighting> left = new ArrayList<>();
        for (Sighting sighting : life.sightings()) {
            judge(sighting).ifPresent(left::add);
        }
        return left.equals(life.sightings()) ? life : life.withSightings(left);
    }

    /** Whether the judged life is stale and a source of this scan is among the reasons. */
    public boolean leavesStale(Life judged) {
        return judged.state() == FactState.STALE && judged.sightings().stream().anyMatch(this::missed);
    }

    private Optional<Sighting> judge(Sighting sighting) {
        if (!missed(sighting)) {
            return Optional.of(sighting);
        }
        boolean complete = coverageOf(sighting).orElseThrow().completeness() == Completeness.COMPLETE;
        return complete ? Optional.empty() : Optional.of(sighting.stale());
    }

    private boolean missed(Sighting sighting) {
        return coverageOf(sighting).isPresent() && !sighting.scan().equals(scan);
    }

    private Optional<Coverage> coverageOf(Sighting sighting) {
        return Optional.ofNullable(coverageBySource.get(sighting.source()));
    }
}
