package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.List;
import java.util.Optional;

/** Reads reports of trufflehog 2, which scans histories. {@code diff} and {@code printDiff} hold the secret and are not read. */
final class Trufflehog2Reader implements ReportReader {
    @Override
    public void read(JsonCursor finding, Sightings sightings) {
        sightings.count();
        Optional<String> file = finding.kind() == JsonKind.OBJECT
                ? finding.findText("path").filter(text -> !text.isBlank())
                : Optional.empty();
        List<JsonCursor> found = file.isEmpty() ? List.of() : finding.listElements("stringsFound");
        if (found.isEmpty()) {
            sightings.reject(finding, file.isEmpty() ? "path" : "stringsFound");
            return;
        }
        String rule = finding.findText("reason").orElse("");
        for (JsonCursor each : found) {
            Sighting sighting = new Sighting(each, ScannedFile.of(Optional.empty(), file.get()), 0, rule);
            each.text().ifPresent(text -> sightings.value(sighting, FoundText.assigned(text)));
        }
    }
}
