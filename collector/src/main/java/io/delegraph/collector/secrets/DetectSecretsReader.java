package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.Place;
import io.delegraph.collector.parse.secret.KnownDigests;
import io.delegraph.cypher.graph.Fingerprint;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads baselines of detect-secrets. They hold no value but its SHA-1, without salt: it is kept under our key, and so joins
 * a value that is held elsewhere.
 */
final class DetectSecretsReader implements ReportReader {
    private static final int SHOWN_DIGITS = 8;
    private static final Place RESULTS = Place.ROOT.member("results");

    @Override
    public boolean enters(Place place, JsonKind kind) {
        return kind == JsonKind.OBJECT ? place.equals(Place.ROOT) || place.equals(RESULTS) : inResults(place);
    }

    @Override
    public void read(JsonCursor value, Sightings sightings) {
        Place file = value.place().parent();
        if (file != null && inResults(file)) {
            finding(value, file.token(), sightings);
        } else if (inResults(value.place()) || value.place().equals(RESULTS)) {
            sightings.count();
            sightings.reject(value, "list of findings");
        }
    }

    private static boolean inResults(Place place) {
        return RESULTS.equals(place.parent());
    }

    private static void finding(JsonCursor finding, String file, Sightings sightings) {
        sightings.count();
        Optional<String> digest = finding.kind() == JsonKind.OBJECT
                ? finding.findText("hashed_secret").filter(text -> text.matches("[0-9a-fA-F]{40}"))
                : Optional.empty();
        if (digest.isEmpty()) {
            sightings.reject(finding, "hashed_secret");
            return;
        }
        // Only an audited finding says yes or no.
        if (!finding.findFlag("is_secret").orElse(true)) {
            SecretsProblem.AUDITED.report(finding);
            return;
        }
        Sighting.Verification verification = finding.findFlag("is_verified").orElse(false)
                ? Sighting.Verification.WORKS
                : Sighting.Verification.UNKNOWN;
        Sighting sighting = new Sighting(
                finding,
                ScannedFile.of(Optional.empty(), finding.findText("filename").orElse(file)),
                finding.findWhole("line_number").orElse(0),
                finding.findText("type").orElse(""),
                verification);
        sightings.credential(sighting, credential(sighting, digest.get(), sightings));
    }

    private static Node credential(Sighting sighting, String digest, Sightings sightings) {
        // Of a private key only the heading is digested, which is the same for all.
        boolean heading = sighting.rule().toLowerCase(Locale.ROOT).contains("private key");
        if (heading || KnownDigests.isOfCommonValue(digest)) {
            NodeId place = sighting.placeId(sightings.sourceName());
            String name = heading ? "private key without a fingerprint" : "secret without a fingerprint";
            return Node.configured(
                    place,
                    sighting.kind(),
                    name,
                    Properties.none(),
                    sighting.cursor().at());
        }
        Fingerprint fingerprint = sightings.fingerprinter().ofSha1(digest);
        return Node.configured(
                new NodeId(fingerprint.toString()),
                NodeKind.API_KEY,
                "secret " + fingerprint.hex().substring(0, SHOWN_DIGITS),
                Properties.none().with(Property.FINGERPRINT, fingerprint.toString()),
                sighting.cursor().at());
    }
}
