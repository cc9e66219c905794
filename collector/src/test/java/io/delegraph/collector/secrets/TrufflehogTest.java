package io.delegraph.collector.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.Authenticates;
import org.junit.jupiter.api.Test;

class TrufflehogTest {
    private static final String KEY_ID = "AKIAYRWQG5EJLPZLBYNP";
    private static final String KEY_SECRET = "c0mposedC0mposedC0mposedC0mposed0123abcd";
    private static final String SECRET = "composed-4Kq8Zr2Lw6Vt";

    @Test
    void takesIdAndSecretOfAnAwsKeyFromThePair() {
        Node key = Reports.credential(Reports.read(Reports.hog("\"DetectorName\":\"AWS\",\"Raw\":\"" + KEY_ID
                + "\",\"RawV2\":\"" + KEY_ID + ":" + KEY_SECRET + "\"")));

        assertThat(key.id().value()).isEqualTo("aws:access-key:" + KEY_ID);
        assertThat(Reports.fingerprints(key)).containsAll(Reports.fingerprints(Reports.literal(KEY_SECRET)));
    }

    @Test
    void takesIdAndSecretOfAnAwsKeyFromItsParts() {
        Node key = Reports.credential(Reports.read(Reports.hog("\"DetectorName\":\"AWS\",\"Raw\":\"" + KEY_SECRET
                + "\",\"SecretParts\":{\"key\":\"" + KEY_ID + "\",\"secret\":\"" + KEY_SECRET + "\"}")));

        assertThat(key.id().value()).isEqualTo("aws:access-key:" + KEY_ID);
        assertThat(Reports.fingerprints(key)).containsAll(Reports.fingerprints(Reports.literal(KEY_SECRET)));
    }

    @Test
    void findsTheKeyIdWhereOnlyRedactedShowsIt() {
        Node key = Reports.credential(Reports.read(Reports.hog(
                "\"DetectorName\":\"AWS\",\"Raw\":\"" + KEY_SECRET + "\",\"Redacted\":\"" + KEY_ID + "\"")));

        assertThat(key.id().value()).isEqualTo("aws:access-key:" + KEY_ID);
        assertThat(key.properties().has(Property.FINGERPRINT)).isTrue();
    }

    @Test
    void joinsPartsAndPairOfOtherCredentials() {
        Node credential = Reports.credential(Reports.read(Reports.hog(
                "\"DetectorName\":\"S\",\"Raw\":\"client-7d1f4c88a2\",\"RawV2\":\"client-7d1f4c88a2" + SECRET + "\"")));

        assertThat(Reports.fingerprints(credential))
                .contains(Reports.literal(SECRET).id().value())
                .contains(Reports.literal("client-7d1f4c88a2" + SECRET).id().value());
    }

    @Test
    void knowsACredentialByItsSecretPartAndNotByWhereItIsUsed() {
        Node credential = Reports.credential(Reports.read(Reports.hog(
                "\"DetectorName\":\"S\",\"Raw\":\"db.acme.example-1\",\"SecretParts\":{\"host\":\"db.acme.example-1\",\"password\":\""
                        + SECRET + "\"}")));

        assertThat(credential.id()).isEqualTo(Reports.literal(SECRET).id());
    }

    @Test
    void takesAccountAndUserFromWhatAwsAnswered() {
        CollectedFacts facts = Reports.read(Reports.hog("\"DetectorName\":\"AWS\",\"Verified\":true,\"Raw\":\"" + KEY_ID
                + "\",\"ExtraData\":{\"account\":\"111122223333\",\"arn\":\"arn:aws:iam::111122223333:user/ci/bot\"}"));

        Node key = facts.node("aws:access-key:" + KEY_ID);
        assertThat(key.properties().findText(Property.ACCOUNT_ID)).contains("111122223333");
        assertThat(key.properties().findFlag(Property.VERIFIED)).contains(true);
        assertThat(facts.edges(Authenticates.KIND))
                .containsExactly("aws:access-key:" + KEY_ID + " → aws:111122223333:user:bot");
    }

    @Test
    void takesTheOwnerFromWhatTheIssuerAnswered() {
        Node credential = Reports.credential(Reports.read(Reports.hog(
                "\"DetectorName\":\"S\",\"Raw\":\"" + SECRET + "\",\"ExtraData\":{\"owner\":\"orders-team\"}")));

        assertThat(credential.properties().findText(Property.OWNER)).contains("orders-team");
    }

    @Test
    void saysNothingOfASecretThatWasNotFoundToWork() {
        Node credential = Reports.credential(
                Reports.read(Reports.hog("\"DetectorName\":\"S\",\"Verified\":false,\"Raw\":\"" + SECRET + "\"")));

        assertThat(credential.properties().has(Property.VERIFIED)).isFalse();
    }

    @Test
    void keepsWhatOneOfTwoFindingsFoundOut() {
        String works = Reports.hog("\"DetectorName\":\"S\",\"Verified\":true,\"Raw\":\"" + SECRET + "\"");
        String untried = Reports.hog("\"DetectorName\":\"S\",\"Verified\":false,\"Raw\":\"" + SECRET + "\"");

        assertThat(Reports.credential(Reports.read(works + untried)))
                .extracting(
                        node -> node.properties().findFlag(Property.VERIFIED).isPresent())
                .isEqualTo(true);
        assertThat(Reports.credential(Reports.read(untried + works)))
                .extracting(
                        node -> node.properties().findFlag(Property.VERIFIED).isPresent())
                .isEqualTo(true);
    }

    @Test
    void linksNothingThatWasRedacted() {
        String redacted = Reports.hog("\"DetectorName\":\"S\",\"Raw\":\"*******\"");

        Node credential = Reports.credential(Reports.read(redacted));

        assertThat(Reports.fingerprints(credential)).isEmpty();
    }

    @Test
    void decodesValuesOfTheFirstVersions() {
        String early = Reports.hog("\"DetectorName\":\"S\",\"Raw\":\"Y29tcG9zZWQtNEtxOFpyMkx3NlZ0\"")
                .replace("\"DecoderName\":\"PLAIN\",", "");

        assertThat(Reports.credential(Reports.read(early)).id())
                .isEqualTo(Reports.literal(SECRET).id());
    }

    @Test
    void readsAListAsWellAsLines() {
        String finding =
                Reports.hog("\"DetectorName\":\"S\",\"Raw\":\"" + SECRET + "\"").strip();

        assertThat(Reports.credential(Reports.read("[" + finding + "]")).id())
                .isEqualTo(Reports.credential(Reports.read(finding)).id());
        assertThat(Reports.credential(Reports.read(finding.replace(",", ",\n"))).id())
                .isEqualTo(Reports.credential(Reports.read(finding)).id());
    }

    @Test
    void takesVisibilityOnlyWhereItIsSaid() {
        String hidden = Reports.hog("\"DetectorName\":\"S\",\"Raw\":\"" + SECRET + "\"");
        String open = hidden.replace("\"line\":3", "\"line\":3,\"visibility\":0");

        assertThat(visibility(hidden)).isEmpty();
        assertThat(visibility(open)).isEqualTo("PUBLIC");
    }

    private static String visibility(String report) {
        return Reports.read(report)
                .nodes(NodeKind.CONFIG)
                .get(0)
                .properties()
                .findText(Property.VISIBILITY)
                .orElse("");
    }

    @Test
    void leavesCredentialsOutOfTheNameOfARepository() {
        String finding = Reports.hog("\"DetectorName\":\"S\",\"Raw\":\"" + SECRET + "\"");
        String withToken = finding.replace("https://git.", "https://oauth2:" + SECRET + "@git.");

        assertThat(Reports.read(withToken).nodes(NodeKind.CONFIG))
                .extracting(node -> node.id().value())
                .containsExactly("secrets:scanned/git.example/a/a.env");
    }

    @Test
    void readsTheLinesAfterABrokenOne() {
        String good = Reports.hog("\"DetectorName\":\"S\",\"Raw\":\"" + SECRET + "\"");
        CollectedFacts facts = Reports.read(good + "{\"SourceMetadata\":\n" + good.replace("a.env", "b.env"));

        assertThat(Reports.contents(facts)).hasSize(2);
        assertThat(facts.coverage().get(0).completeness()).isEqualTo(Completeness.PARTIAL);
    }
}
