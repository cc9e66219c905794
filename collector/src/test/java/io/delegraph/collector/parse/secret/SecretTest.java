package io.delegraph.collector.parse.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final Fingerprinter FINGERPRINTER = Fingerprinter.of(FingerprintKey.of(new byte[32]));
    private static final NodeId PLACE = new NodeId("here");
    private static final SourceLocation AT = SourceLocation.document("d");

    @Test
    void isNamedByItsFingerprint() {
        Node node = node("tok_demo_0001");

        assertThat(node.id().value()).matches("fp:[0-9a-f]{8}:[0-9a-f]{64}");
        assertThat(node.properties().findText(Property.FINGERPRINT))
                .contains(node.id().value());
        assertThat(node.name()).matches("secret [0-9a-f]{8}");
    }

    @Test
    void isNamedByItsPlaceWhenItLinksNothing() {
        Node node = node("hunter2");

        assertThat(node.id()).isEqualTo(PLACE);
        assertThat(node.properties().has(Property.FINGERPRINT)).isFalse();
    }

    @Test
    void isNamedByTheKeyIdThatItIs() {
        Node node = node("AKIARTX3GSDSQAIRCEIR");

        assertThat(node.id()).isEqualTo(new NodeId("aws:access-key:AKIARTX3GSDSQAIRCEIR"));
        assertThat(node.properties().findText(Property.ACCOUNT_ID)).contains("111122223333");
    }

    @Test
    void isNotNamedByAPublishedExample() {
        assertThat(node("AKIAIOSFODNN7EXAMPLE").id()).isEqualTo(PLACE);
    }

    @Test
    void tellsItsIssuerByItsForm() {
        Node node = node("ghp_abcdefghijklmnopqrstuvwxyz0123456789");

        assertThat(node.kind()).isEqualTo(NodeKind.ACCESS_TOKEN);
        assertThat(node.properties().findText(Property.PROVIDER)).contains("github");
        assertThat(node.name()).startsWith("GitHub token ");
    }

    @Test
    void sharesAFingerprintWithItsSha1() {
        // echo -n tok_demo_0001 | sha1sum
        String sha1 =
                FINGERPRINTER.ofSha1("E7D3B7BD46BA05A9DBCEDEFC7D5C5D4B83C4FBCD").toString();

        assertThat(sha1)
                .isEqualTo(FINGERPRINTER
                        .ofSha1("e7d3b7bd46ba05a9dbcedefc7d5c5d4b83c4fbcd")
                        .toString());
        assertThat(node("tok_demo_0001").properties().listTexts(Property.EQUIVALENT_FINGERPRINTS))
                .contains(FINGERPRINTER
                        .ofSha1("e7d3b7bd46ba05a9dbcedefc7d5c5d4b83c4fbcd")
                        .toString());
    }

    @Test
    void sharesAFingerprintWithTheSha1OfItsKeyId() {
        String sha1 = Fingerprinter.hex("SHA-1", "AKIARTX3GSDSQAIRCEIR");

        assertThat(node("AKIARTX3GSDSQAIRCEIR").properties().listTexts(Property.EQUIVALENT_FINGERPRINTS))
                .contains(FINGERPRINTER.ofSha1(sha1).toString());
    }

    @Test
    void hasAnotherFingerprintUnderAnotherKey() {
        Fingerprinter other = Fingerprinter.of(FingerprintKey.random());
        Secret secret = Secret.of("tok_demo_0001");

        assertThat(secret.fingerprints(other)).isNotEqualTo(secret.fingerprints(FINGERPRINTER));
    }

    private static Node node(String value) {
        return Secret.of(value).credential(FINGERPRINTER, NodeKind.PASSWORD, PLACE, AT);
    }
}
