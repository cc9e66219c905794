package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.AwsKey;
import io.delegraph.collector.parse.secret.Secret;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import io.delegraph.cypher.graph.Fingerprint;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One secret that ggshield found in one file, in one or more places. {@code ignore_sha} is a digest of all its parts and
 * their types; a part's {@code match} is its value only where the report was made with {@code --show-secrets}.
 */
record GgshieldIncident(JsonCursor incident, ScannedFile file) {
    private static final int SHOWN_DIGITS = 8;

    void state(Sightings sightings) {
        Optional<String> digest = incident.kind() == JsonKind.OBJECT
                ? incident.findText("ignore_sha").filter(text -> text.matches("[0-9a-fA-F]{64}"))
                : Optional.empty();
        if (digest.isEmpty()) {
            sightings.reject(incident, "ignore_sha");
            return;
        }
        Sighting sighting = sighting();
        Node credential = vaulted(credential(digest.get(), sighting, sightings));
        sightings.credential(sighting, credential);
        GgshieldVault.find(incident).ifPresent(vault -> vault.state(credential.id(), sighting, sightings));
    }

    private Sighting sighting() {
        JsonCursor first = occurrences().stream().findFirst().orElse(incident);
        Sighting.Verification verification =
                switch (incident.findText("validity").orElse("")) {
                    case "valid" -> Sighting.Verification.WORKS;
                    case "invalid" -> Sighting.Verification.FAILED;
                    default -> Sighting.Verification.UNKNOWN;
                };
        long line = first.members().containsKey("line_start")
                ? first.findWhole("line_start").orElse(0)
                : 0;
        return new Sighting(incident, file, line, incident.findText("type").orElse(""), verification);
    }

    private List<JsonCursor> occurrences() {
        return incident.listElements("occurrences").stream()
                .filter(each -> each.is(JsonKind.OBJECT))
                .toList();
    }

    private Node credential(String digest, Sighting sighting, Sightings sightings) {
        SourceLocation at = incident.at();
        NodeId place = sighting.placeId(sightings.sourceName());
        Fingerprint fingerprint = sightings.fingerprinter().ofIgnoreSha(digest);
        List<String> matches = uncensored();
        Optional<String> keyId = matches.stream().filter(AwsKey::isKeyId).findFirst();
        List<Secret> values = matches.stream()
                .filter(match -> !AwsKey.isKeyId(match))
                .flatMap(GgshieldIncident::literal)
                .toList();
        if (keyId.isPresent()) {
            Optional<Secret> secret = values.stream().findFirst();
            return joined(AwsKey.credential(keyId.get(), secret, sightings.fingerprinter(), place, at), fingerprint);
        }
        if (values.size() == 1) {
            Node node = values.get(0).credential(sightings.fingerprinter(), sighting.kind(), place, at);
            return node.properties().has(Property.FINGERPRINT) ? joined(node, fingerprint) : node;
        }
        List<String> parts = values.stream()
                .flatMap(value -> value.fingerprints(sightings.fingerprinter()).stream())
                .distinct()
                .sorted()
                .toList();
        Properties properties = Properties.none().with(Property.FINGERPRINT, fingerprint.toString());
        return Node.configured(
                new NodeId(fingerprint.toString()),
                NodeKind.API_KEY,
                "secret " + fingerprint.hex().substring(0, SHOWN_DIGITS),
                parts.isEmpty() ? properties : properties.with(Property.EQUIVALENT_FINGERPRINTS, parts),
                at);
    }

    // A name such as a user's or a host's is a part too; only what can be a secret is kept.
    private List<String> uncensored() {
        return occurrences().stream()
                .filter(each -> !List.of("username", "host", "port", "database", "scheme", "connection_uri")
                        .contains(each.findText("type").orElse("")))
                .flatMap(each -> each.findText("match").stream())
                .filter(match -> !FoundText.isRedacted(match))
                .distinct()
                .toList();
    }

    private static Stream<Secret> literal(String match) {
        return SlotReader.read(match) instanceof Slot.Literal literal ? Stream.of(literal.secret()) : Stream.of();
    }

    private static Node joined(Node node, Fingerprint other) {
        List<String> all = Stream.concat(
                        node.properties().listTexts(Property.EQUIVALENT_FINGERPRINTS).stream(),
                        Stream.of(other.toString()))
                .distinct()
                .sorted()
                .toList();
        return with(node, node.properties().with(Property.EQUIVALENT_FINGERPRINTS, all));
    }

    private Node vaulted(Node node) {
        return GgshieldVault.find(incident)
                .map(vault -> with(node, node.properties().with(Property.REFERENCE, vault.reference())))
                .orElse(node);
    }

    private static Node with(Node node, Properties properties) {
        return new Node(node.id(), node.kind(), node.name(), properties, node.evidence(), node.at());
    }
}
