package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.Optional;

/**
 * Reads reports of gitleaks 8. {@code Fingerprint} names the place (commit, file, rule, line) and is not read; {@code Match}
 * is the text around the secret and is not read either.
 */
final class GitleaksReader implements ReportReader {
    @Override
    public void read(JsonCursor finding, Sightings sightings) {
        sightings.count();
        Optional<String> file = finding.kind() == JsonKind.OBJECT
                ? finding.findText("File").filter(text -> !text.isBlank())
                : Optional.empty();
        Optional<String> secret = finding.findText("Secret");
        if (file.isEmpty() || secret.isEmpty()) {
            sightings.reject(finding, file.isEmpty() ? "File" : "Secret");
            return;
        }
        Optional<String> repository = finding.findText("Link").flatMap(Address::repositoryOfLink);
        Sighting sighting = new Sighting(
                finding,
                ScannedFile.of(repository, file.get()),
                finding.findWhole("StartLine").orElse(0),
                finding.findText("RuleID").orElse(""));
        sightings.value(sighting, secret.get());
    }
}
