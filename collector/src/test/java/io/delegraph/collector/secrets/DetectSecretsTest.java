package io.delegraph.collector.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DetectSecretsTest {
    private static final String SECRET = "composed-4Kq8Zr2Lw6Vt";

    @Test
    void joinsADigestToTheLiteralThatItIsOf() {
        Node digest = Reports.credential(Reports.read(Reports.baseline(finding("Secret Keyword", SECRET, ""))));

        assertThat(digest.properties().findText(Property.FINGERPRINT))
                .contains(digest.id().value());
        assertThat(Reports.literal(SECRET).properties().listTexts(Property.EQUIVALENT_FINGERPRINTS))
                .contains(digest.id().value());
    }

    @Test
    void keepsNoUnsaltedDigest() {
        CollectedFacts facts = Reports.read(Reports.baseline(finding("Secret Keyword", SECRET, "")));

        assertThat(facts.facts().toString()).doesNotContain(sha1(SECRET));
    }

    @Test
    void statesNothingThatWasAuditedAsNoSecret() {
        CollectedFacts facts =
                Reports.read(Reports.baseline(finding("Secret Keyword", SECRET, ",\"is_secret\":false")));

        assertThat(facts.facts()).isEmpty();
        assertThat(facts.problems()).containsExactly("SECRETS_AUDITED /results/a.env/0:1");
        assertThat(facts.coverage().get(0).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void statesWhatWasAuditedAsSecret() {
        assertThat(Reports.credentials(
                        Reports.read(Reports.baseline(finding("Secret Keyword", SECRET, ",\"is_secret\":true")))))
                .hasSize(1);
    }

    @Test
    void linksNeitherCommonValuesNorHeadingsOfPrivateKeys() {
        CollectedFacts facts = Reports.read(Reports.baseline(
                finding("Secret Keyword", "password", ""), finding("Private Key", "BEGIN RSA PRIVATE KEY", "")));

        assertThat(Reports.credentials(facts))
                .hasSize(2)
                .allSatisfy(credential ->
                        assertThat(Reports.fingerprints(credential)).isEmpty());
    }

    @Test
    void statesNothingForAnEmptyBaseline() {
        CollectedFacts facts =
                Reports.read("{\"version\":\"1.5.0\",\"plugins_used\":[],\"filters_used\":[],\"results\":{}}");

        assertThat(facts.facts()).isEmpty();
        assertThat(facts.coverage().get(0).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void reportsWhatIsNoFinding() {
        CollectedFacts facts = Reports.read(
                "{\"version\":\"1\",\"plugins_used\":[],\"results\":{\"a\":7,\"b\":[{\"hashed_secret\":\"x\"}]}}");

        assertThat(facts.problems())
                .containsExactly(
                        "SECRETS_UNREADABLE_FINDING /results/a:1", "SECRETS_UNREADABLE_FINDING /results/b/0:1");
    }

    private static String finding(String type, String value, String more) {
        return "{\"type\":\"" + type + "\",\"filename\":\"a.env\",\"hashed_secret\":\"" + sha1(value)
                + "\",\"is_verified\":false,\"line_number\":1" + more + "}";
    }

    private static String sha1(String value) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
