package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.AwsKey;
import io.delegraph.collector.parse.secret.Secret;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads reports of trufflehog 3. */
final class TrufflehogReader implements ReportReader {
    private static final List<String> OWNERS = List.of("owner", "username", "email");

    @Override
    public void read(JsonCursor finding, Sightings sightings) {
        sightings.count();
        Optional<TrufflehogPlace> place =
                finding.kind() == JsonKind.OBJECT ? TrufflehogPlace.find(finding) : Optional.empty();
        boolean value =
                finding.find("Raw").isPresent() || finding.find("SecretParts").isPresent();
        if (place.isEmpty() || !value) {
            sightings.reject(finding, value ? "SourceMetadata" : "Raw");
            return;
        }
        Sighting sighting = new Sighting(
                finding,
                place.get().file(),
                place.get().line(),
                finding.findText("DetectorName").orElse(""),
                verification(finding));
        TrufflehogValues values = new TrufflehogValues(finding);
        Optional<String> keyId = values.findAwsKeyId();
        if (keyId.isPresent()) {
            awsKey(sighting, keyId.get(), values, sightings);
        } else if (SlotReader.read(values.primary()) instanceof Slot.Literal literal
                && !FoundText.isRedacted(values.primary())) {
            sightings.credential(sighting, credential(sighting, literal.secret(), values, sightings));
        } else {
            sightings.value(sighting, values.primary());
        }
    }

    // False only says that it was not found to work: it may not have been tried.
    private static Sighting.Verification verification(JsonCursor finding) {
        return finding.findFlag("Verified").orElse(false) ? Sighting.Verification.WORKS : Sighting.Verification.UNKNOWN;
    }

    private static void awsKey(Sighting sighting, String keyId, TrufflehogValues values, Sightings sightings) {
        SourceLocation at = sighting.cursor().at();
        NodeId place = sighting.placeId(sightings.sourceName());
        Node key = AwsKey.credential(keyId, values.findAwsSecret(keyId), sightings.fingerprinter(), place, at);
        AwsIdentity identity = AwsIdentity.of(sighting.cursor());
        Node known = with(
                key,
                identity.account()
                        .map(account -> key.properties().with(Property.ACCOUNT_ID, account))
                        .orElse(key.properties()));
        sightings.credential(sighting, known);
        identity.state(known.id(), sighting, sightings);
    }

    private static Node credential(Sighting sighting, Secret secret, TrufflehogValues values, Sightings sightings) {
        NodeId place = sighting.placeId(sightings.sourceName());
        Node node = secret.credential(
                sightings.fingerprinter(),
                sighting.kind(),
                place,
                sighting.cursor().at());
        List<String> equivalents = Stream.concat(
                        node.properties().listTexts(Property.EQUIVALENT_FINGERPRINTS).stream(),
                        values.others().stream()
                                .flatMap(other -> other.fingerprints(sightings.fingerprinter()).stream()))
                .filter(text -> !node.properties()
                        .findText(Property.FINGERPRINT)
                        .filter(text::equals)
                        .isPresent())
                .distinct()
                .sorted()
                .toList();
        Properties properties = owned(node.properties(), sighting.cursor());
        return with(
                node,
                equivalents.isEmpty() ? properties : properties.with(Property.EQUIVALENT_FINGERPRINTS, equivalents));
    }

    /** Whose the credential is, as its issuer told the scanner. */
    private static Properties owned(Properties properties, JsonCursor finding) {
        Optional<String> owner = finding.find("ExtraData")
                .filter(extra -> extra.kind() == JsonKind.OBJECT)
                .flatMap(extra -> OWNERS.stream()
                        .flatMap(name -> extra.find(name).stream())
                        .flatMap(value -> value.kind() == JsonKind.TEXT ? value.text().stream() : Stream.empty())
                        .filter(text -> text.matches("[A-Za-z0-9@._-]{1,100}"))
                        .findFirst());
        return owner.map(name -> properties.with(Property.OWNER, name)).orElse(properties);
    }

    private static Node with(Node node, Properties properties) {
        return new Node(node.id(), node.kind(), node.name(), properties, node.evidence(), node.at());
    }
}
