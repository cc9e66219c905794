package io.delegraph.collector.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class GgshieldTest {
    private static final String SECRET = "composed-4Kq8Zr2Lw6Vt";

    @Test
    void joinsADigestToTheLiteralThatItIsOf() {
        Node digest = Reports.credential(Reports.read(Reports.ggshield(incident("comp*********Vt", ""))));

        assertThat(digest.properties().findText(Property.FINGERPRINT))
                .contains(digest.id().value());
        assertThat(Reports.literal(SECRET).properties().listTexts(Property.EQUIVALENT_FINGERPRINTS))
                .contains(digest.id().value());
    }

    @Test
    void knowsAnUncensoredValueByItselfAndByItsDigest() {
        Node value = Reports.credential(Reports.read(Reports.ggshield(incident(SECRET, ""))));
        Node digest = Reports.credential(Reports.read(Reports.ggshield(incident("comp*********Vt", ""))));

        assertThat(value.id()).isEqualTo(Reports.literal(SECRET).id());
        assertThat(Reports.fingerprints(value)).contains(digest.id().value());
    }

    @Test
    void linksCensoredMatchesByTheirDigestsOnly() {
        String other = incident("comp*********Vt", "").replace(digest(), "ab".repeat(32));

        CollectedFacts facts = Reports.read(Reports.ggshield(incident("comp*********Vt", "") + "," + other));

        assertThat(Reports.credentials(facts)).hasSize(2);
    }

    @Test
    void saysWhereTheSecretIsVaulted() {
        CollectedFacts facts = Reports.read(
                Reports.ggshield(
                        incident(
                                "***",
                                ",\"secret_vaulted\":true,\"vault_type\":\"HashiCorp Vault\",\"vault_name\":\"main\",\"vault_path\":\"secret/data/orders\"")));

        Node credential = Reports.credential(facts);
        assertThat(credential.properties().findText(Property.REFERENCE)).contains("vault:secret/data/orders");
        assertThat(facts.nodes(NodeKind.SECRET_STORE))
                .extracting(node -> node.id().value())
                .containsExactly("scanned/manager/vault/main");
        assertThat(Reports.contents(facts))
                .extracting(edge -> edge.from().value())
                .containsExactly("secrets:scanned/a.env", "scanned/manager/vault/main");
    }

    @Test
    void statesNoVaultForASecretThatIsInNone() {
        CollectedFacts facts = Reports.read(
                Reports.ggshield(incident("***", ",\"secret_vaulted\":false,\"vault_path\":\"secret/data/orders\"")));

        assertThat(facts.nodes(NodeKind.SECRET_STORE)).isEmpty();
    }

    @Test
    void tellsSecretsThatWorkFromThoseThatDoNotAndThoseNobodyTried() {
        assertThat(verified("valid")).isEqualTo("true");
        assertThat(verified("invalid")).isEqualTo("false");
        assertThat(verified("no_checker")).isEmpty();
    }

    private static String verified(String validity) {
        return Reports.credential(
                        Reports.read(Reports.ggshield(incident("***", "").replace("unknown", validity))))
                .properties()
                .findFlag(Property.VERIFIED)
                .map(String::valueOf)
                .orElse("");
    }

    @Test
    void takesTheFileOfEveryCommitForOnePlace() {
        String one = Reports.ggshield(incident("***", "")).replace("a.env", "commit://1a2b/a.env");
        String two = Reports.ggshield(incident("***", "")).replace("a.env", "commit://3c4d/a.env");

        assertThat(Reports.contents(Reports.read(one))).isEqualTo(Reports.contents(Reports.read(two)));
    }

    private static String incident(String match, String more) {
        return "{\"type\":\"Generic\",\"validity\":\"unknown\",\"ignore_sha\":\"" + digest()
                + "\",\"occurrences\":[{\"match\":\"" + match + "\",\"type\":\"apikey\",\"line_start\":2}]" + more
                + "}";
    }

    private static String digest() {
        try {
            byte[] text = (SECRET + ",apikey").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
