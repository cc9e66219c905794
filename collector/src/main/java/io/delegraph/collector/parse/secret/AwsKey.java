package io.delegraph.collector.parse.secret;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;
import java.util.stream.Stream;

/** An AWS access key: a public id, which tells its account, and a secret. */
public final class AwsKey {
    private static final String TEMPORARY = "ASIA";

    private AwsKey() {}

    /** Whether the text has the form of an access key id. */
    public static boolean isKeyId(String text) {
        return SecretFormat.of(text).filter(SecretFormat.AWS_KEY_ID::equals).isPresent();
    }

    /**
     * The key as a node, joined to what IAM lists by its id.
     *
     * @param secret of the pair, where it stands beside the id
     * @param place  id for a published example key, which links nothing
     */
    public static Node credential(
            String keyId, Optional<Secret> secret, Fingerprinter fingerprinter, NodeId place, SourceLocation at) {
        Properties properties = Properties.none().with(Property.PROVIDER, "aws").with(Property.NATIVE_ID, keyId);
        Optional<String> account = AccessKeyId.findAccount(keyId);
        if (account.isPresent()) {
            properties = properties.with(Property.ACCOUNT_ID, account.get());
        }
        if (secret.isPresent()) {
            properties = secret.get().fingerprinted(properties, fingerprinter);
        }
        properties = withDigestOfId(properties, keyId, fingerprinter);
        NodeKind kind = keyId.startsWith(TEMPORARY) ? NodeKind.ACCESS_TOKEN : NodeKind.API_KEY;
        NodeId id = Linkability.links(keyId) ? new NodeId("aws:access-key:" + keyId) : place;
        return Node.configured(id, kind, keyId, properties, at);
    }

    // A scanner that writes digests has digested the id, which is what its rule for AWS keys finds.
    private static Properties withDigestOfId(Properties properties, String keyId, Fingerprinter fingerprinter) {
        if (!Linkability.links(keyId)) {
            return properties;
        }
        String digest = fingerprinter.ofSha1(Fingerprinter.hex("SHA-1", keyId)).toString();
        return properties.with(
                Property.EQUIVALENT_FINGERPRINTS,
                Stream.concat(Stream.of(digest), properties.listTexts(Property.EQUIVALENT_FINGERPRINTS).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
