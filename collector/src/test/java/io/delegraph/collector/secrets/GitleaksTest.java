package io.delegraph.collector.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import org.junit.jupiter.api.Test;

class GitleaksTest {
    private static final String SECRET = "composed-4Kq8Zr2Lw6Vt";

    @Test
    void joinsEqualSecretsThoughTheirFingerprintsDiffer() {
        CollectedFacts facts =
                Reports.gitleaks(Reports.leak("a.env", 1, SECRET, "c1"), Reports.leak("b.env", 1, SECRET, "c1"));

        assertThat(Reports.credential(facts).id())
                .isEqualTo(Reports.literal(SECRET).id());
        assertThat(Reports.contents(facts)).hasSize(2);
    }

    @Test
    void keepsDifferentSecretsApartThoughTheirFingerprintsAreEqual() {
        String first = Reports.leak("a.env", 1, SECRET, "c1");
        String second = Reports.leak("a.env", 1, "composed-9Rb3Tn7Xc1Hd", "c1");

        assertThat(Reports.credentials(Reports.gitleaks(first, second))).hasSize(2);
    }

    @Test
    void linksNothingThatWasRedacted() {
        CollectedFacts facts = Reports.gitleaks(
                Reports.leak("a.env", 1, "REDACTED", "c1"),
                Reports.leak("b.env", 1, "REDACTED", "c1"),
                Reports.leak("c.env", 1, "ghp_...", "c1"),
                Reports.leak("d.env", 1, "ghp_...", "c1"));

        assertThat(Reports.credentials(facts))
                .hasSize(4)
                .allSatisfy(credential ->
                        assertThat(Reports.fingerprints(credential)).isEmpty());
        assertThat(facts.problems()).containsExactly("SECRETS_REDACTED /0:1");
    }

    @Test
    void takesASecretThatIsReportedForTwoCommitsForOneInOnePlace() {
        CollectedFacts facts =
                Reports.gitleaks(Reports.leak("a.env", 12, SECRET, "c1"), Reports.leak("a.env", 15, SECRET, "c2"));

        assertThat(facts.nodes(NodeKind.CONFIG)).hasSize(1);
        assertThat(Reports.contents(facts)).hasSize(1).allSatisfy(edge -> {
            assertThat(edge.from().value()).isEqualTo("secrets:scanned/a.env");
            assertThat(edge.properties().findText(Property.PATH)).contains("a.env:12");
        });
    }

    @Test
    void linksNoPrivateKeysOfWhichOnlyTheHeadingIsReported() {
        String heading = "-----BEGIN RSA PRIVATE KEY-----";

        CollectedFacts facts =
                Reports.gitleaks(Reports.leak("a.pem", 1, heading, "c1"), Reports.leak("b.pem", 1, heading, "c1"));

        assertThat(Reports.credentials(facts)).hasSize(2);
    }

    @Test
    void joinsAccessKeysByTheirId() {
        CollectedFacts facts = Reports.gitleaks(Reports.leak("a.tf", 1, "AKIAYRWQG5EJLPZLBYNP", "c1"));

        assertThat(Reports.credential(facts).id().value()).isEqualTo("aws:access-key:AKIAYRWQG5EJLPZLBYNP");
    }

    @Test
    void statesNoCredentialForAPlaceholderOrReference() {
        CollectedFacts facts = Reports.gitleaks(
                Reports.leak("a.env", 1, "${API_KEY}", "c1"), Reports.leak("a.env", 2, "<YOUR_TOKEN>", "c1"));

        assertThat(facts.facts()).isEmpty();
        assertThat(facts.problems()).containsExactly("SECRETS_NO_SECRET /0:1", "SECRETS_NO_SECRET /1:1");
    }

    @Test
    void readsTheGoodBesideTheBad() {
        CollectedFacts facts = Reports.gitleaks(
                "7",
                "{\"RuleID\":\"x\",\"StartLine\":1,\"StartColumn\":1,\"Match\":1,\"Secret\":{},\"File\":\"a\"}",
                Reports.leak("a.env", 1, SECRET, "c1"));

        assertThat(Reports.credentials(facts)).hasSize(1);
        assertThat(facts.inputs().get(0).rejected()).isEqualTo(2);
        assertThat(facts.coverage().get(0).completeness()).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void readsTheValueOfAnAssignmentInReportsOfOlderVersions() {
        CollectedFacts facts = Reports.read("[{\"line\":\"x\",\"offender\":\"TOKEN = '" + SECRET
                + "'\",\"commit\":\"c\",\"rule\":\"r\",\"file\":\"a\"}]");

        assertThat(Reports.credential(facts).id())
                .isEqualTo(Reports.literal(SECRET).id());
    }

    @Test
    void readsAFindingThatHasOnlyRulePlaceAndSecret() {
        CollectedFacts facts =
                Reports.gitleaks("{\"RuleID\":\"generic-api-key\",\"File\":\"a.env\",\"Secret\":\"" + SECRET + "\"}");

        assertThat(Reports.credential(facts).id())
                .isEqualTo(Reports.literal(SECRET).id());
    }
}
