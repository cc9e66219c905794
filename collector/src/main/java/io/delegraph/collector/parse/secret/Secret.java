package io.delegraph.collector.parse.secret;

import io.delegraph.cypher.graph.Fingerprint;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that was found where a secret stands. It says what may be known of it, and never the value.
 *
 * <p>Identity in the graph, the first that applies: the provider's public key id ({@code aws:access-key:AKIA…}); the
 * fingerprint; the place, for a value that links nothing.
 */
public final class Secret {
    private static final int SHOWN_DIGITS = 8;

    private final String value;
    private final Optional<SecretFormat> format;

    private Secret(String value) {
        this.value = value;
        this.format = SecretFormat.of(value);
    }

    /** The secret in a normalised value: {@link SlotReader} makes one of what it finds. */
    static Secret of(String normalised) {
        return new Secret(Objects.requireNonNull(normalised, "value"));
    }

    /** Whether the same value elsewhere means the same secret. */
    public boolean links() {
        return Linkability.links(value);
    }

    /** Who issued it, as far as its form tells, such as {@code github}. */
    public Optional<String> findProvider() {
        return format.map(SecretFormat::provider).filter(provider -> !provider.isEmpty());
    }

    /** Whether its form tells that it is a secret, whatever it was found under. */
    public boolean isOfKnownFormat() {
        return format.isPresent();
    }

    /** The AWS access key id that the value is; such a value is public, the secret belongs to it. */
    public Optional<String> findAwsKeyId() {
        return format.filter(SecretFormat.AWS_KEY_ID::equals).map(is -> value);
    }

    /**
     * The credential as a node. The same value gives the same id, name and properties, wherever it is found.
     *
     * @param otherwise kind of credential when the form does not tell
     * @param place     id for a value that links nothing
     */
    public Node credential(Fingerprinter fingerprinter, NodeKind otherwise, NodeId place, SourceLocation at) {
        Optional<String> keyId = findAwsKeyId();
        if (keyId.isPresent()) {
            return AwsKey.credential(keyId.get(), Optional.empty(), fingerprinter, place, at);
        }
        String label = format.map(SecretFormat::label).orElse("secret");
        NodeKind kind = format.map(SecretFormat::kind).orElse(otherwise);
        Properties properties = findProvider()
                .map(provider -> Properties.none().with(Property.PROVIDER, provider))
                .orElse(Properties.none());
        if (!links()) {
            return Node.configured(place, kind, label + " without a fingerprint", properties, at);
        }
        Fingerprint fingerprint = fingerprinter.ofValue(value);
        return Node.configured(
                new NodeId(fingerprint.toString()),
                // The kind must not depend on where the value is found, or two places would state two kinds of one
                // node.
                format.map(SecretFormat::kind).orElse(NodeKind.API_KEY),
                label + " " + fingerprint.hex().substring(0, SHOWN_DIGITS),
                fingerprinted(properties, fingerprinter),
                at);
    }

    /** The properties with all fingerprints of the value, if it links. */
    Properties fingerprinted(Properties properties, Fingerprinter fingerprinter) {
        if (!links()) {
            return properties;
        }
        List<String> equivalents = fingerprinter.equivalentsOf(value).stream()
                .map(Fingerprint::toString)
                .sorted()
                .toList();
        return properties
                .with(Property.FINGERPRINT, fingerprinter.ofValue(value).toString())
                .with(Property.EQUIVALENT_FINGERPRINTS, equivalents);
    }

    /** Every fingerprint of the value, to look it up by; empty when it links nothing. */
    public List<String> fingerprints(Fingerprinter fingerprinter) {
        Properties properties = fingerprinted(Properties.none(), fingerprinter);
        return Stream.concat(
                        properties.findText(Property.FINGERPRINT).stream(),
                        properties.listTexts(Property.EQUIVALENT_FINGERPRINTS).stream())
                .toList();
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
