package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.store.life.Life;
import io.delegraph.cypher.store.life.Sighting;
import java.util.ArrayList;
import java.util.List;

/** Lives of facts as rows, and back: sightings are parallel lists. */
final class LifeCodec {
    private LifeCodec() {}

    static Row write(Life life) {
        return write(life, new Row());
    }

    static Row write(Life life, Row row) {
        List<Sighting> sightings = life.sightings();
        return row.with(Field.FIRST_SEEN, life.firstSeen())
                .with(Field.LAST_SEEN, life.lastSeen())
                .with(Field.SCAN, life.scan().value())
                .with(Field.STATE, life.state().name())
                .with(
                        Field.SOURCES,
                        sightings.stream().map(each -> each.source().value()).toList())
                .with(
                        Field.SCANS,
                        sightings.stream().map(each -> each.scan().value()).toList())
                .with(
                        Field.STALE_SOURCES,
                        sightings.stream()
                                .filter(each -> each.state() == FactState.STALE)
                                .map(each -> each.source().value())
                                .toList());
    }

    static Life read(Row row) {
        List<String> sources = row.texts(Field.SOURCES);
        List<String> scans = row.texts(Field.SCANS);
        List<String> stale = row.texts(Field.STALE_SOURCES);
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            FactState state = stale.contains(sources.get(i)) ? FactState.STALE : FactState.ACTIVE;
            sightings.add(new Sighting(new SourceId(sources.get(i)), new ScanId(scans.get(i)), state));
        }
        return new Life(
                row.instant(Field.FIRST_SEEN),
                row.instant(Field.LAST_SEEN),
                new ScanId(row.text(Field.SCAN)),
                sightings);
    }
}
