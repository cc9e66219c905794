package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.Optional;

/** Reads reports of gitleaks up to 7. {@code line} is the text around the secret and is not read. */
final class Gitleaks7Reader implements ReportReader {
    @Override
    public void read(JsonCursor finding, Sightings sightings) {
        sightings.count();
        Optional<String> file = finding.kind() == JsonKind.OBJECT
                ? finding.findText("file").filter(text -> !text.isBlank())
                : Optional.empty();
        Optional<String> offender = finding.findText("offender");
        if (file.isEmpty() || offender.isEmpty()) {
            sightings.reject(finding, file.isEmpty() ? "file" : "offender");
            return;
        }
        Optional<String> repository = finding.findText("repoURL")
                .flatMap(Address::repository)
                .or(() -> finding.findText("repo").flatMap(Address::repository));
        Sighting sighting = new Sighting(
                finding,
                ScannedFile.of(repository, file.get()),
                finding.findWhole("lineNumber").orElse(0),
                finding.findText("rule").orElse(""));
        sightings.value(sighting, FoundText.assigned(offender.get()));
    }
}
