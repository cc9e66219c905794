package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.Place;
import java.util.List;
import java.util.Optional;

/** Reads reports of ggshield; a scan of a range of commits holds one scan per commit. */
final class GgshieldReader implements ReportReader {
    private static final String ENTITIES = "entities_with_incidents";
    private static final String SCANS = "scans";

    @Override
    public boolean enters(Place place, JsonKind kind) {
        Place parent = place.parent();
        if (kind == JsonKind.OBJECT) {
            return parent == null || parent.token().equals(SCANS);
        }
        return parent != null && List.of(ENTITIES, SCANS).contains(place.token());
    }

    @Override
    public void read(JsonCursor value, Sightings sightings) {
        Place parent = value.place().parent();
        if (parent == null || !parent.token().equals(ENTITIES)) {
            return;
        }
        Optional<String> file = value.kind() == JsonKind.OBJECT
                ? value.findText("filename").filter(text -> !text.isBlank())
                : Optional.empty();
        if (file.isEmpty()) {
            sightings.count();
            sightings.reject(value, "filename");
            return;
        }
        // A commit stands before the file in some versions; the place is the file, whichever commit.
        ScannedFile scanned = ScannedFile.of(
                Optional.empty(), file.get().replaceFirst("^(?:commit|staged)://(?:[0-9a-fA-F]*/)?", ""));
        value.listElements("incidents").forEach(incident -> {
            sightings.count();
            new GgshieldIncident(incident, scanned).state(sightings);
        });
    }
}
