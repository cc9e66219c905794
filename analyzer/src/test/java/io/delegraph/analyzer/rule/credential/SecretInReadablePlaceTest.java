package io.delegraph.analyzer.rule.credential;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.Holds;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretInReadablePlaceTest {
    private static final String RULE = "CRD-008";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId bot = estate.user("bot", allow("s3:GetObject").on("arn:aws:s3:::orders/*"));
    private final NodeId key = estate.accessKey(bot, "AKIAEXAMPLE");

    private NodeId place(NodeKind kind, String id, NodeId credential) {
        NodeId place = estate.node(kind, id);
        estate.edge(ContainsSecret.KIND, place, credential);
        return place;
    }

    @Test
    void accusesASecretInAPublicPlace() {
        estate.with(place(NodeKind.CONFIG, "repo/deploy.sh", key), Property.VISIBILITY, "PUBLIC");

        Finding finding = only();

        assertThat(finding.subject().id()).isEqualTo(key);
        assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.explanation()).contains("repo/deploy.sh", "anybody can read");
        assertThat(finding.path()).extracting(PathStep::edge).containsExactly("CONTAINS_SECRET", "AUTHENTICATES");
    }

    @Test
    void countsThePlacesOfOneSecretUnderTwoNames() {
        estate.with(key, Property.FINGERPRINT, "fp:test:a");
        estate.with(place(NodeKind.CONFIG, "repo/a", key), Property.VISIBILITY, "PUBLIC");
        estate.with(place(NodeKind.CONFIG, "repo/b", Laptop.secret(estate, "b", "a")), Property.VISIBILITY, "PUBLIC");

        assertThat(only().measures()).containsEntry("places", 2.0);
    }

    @Test
    void isConditionalForAPlaceOpenToAnOrganisation() {
        estate.with(place(NodeKind.CONFIG, "repo/deploy.sh", key), Property.VISIBILITY, "INTERNAL");

        assertThat(only().truth()).isEqualTo(Truth.CONDITIONAL);
    }

    @Test
    void isNoSurerOfAPublicPlaceThanThatTheSecretLiesThere() {
        NodeId place = estate.with(estate.node(NodeKind.CONFIG, "repo/a"), Property.VISIBILITY, "PUBLIC");
        estate.edge(Edge.configured(ContainsSecret.KIND, place, key, SourceLocation.document("report.json"))
                .withTruth(Truth.CONDITIONAL));

        assertThat(only().truth()).isEqualTo(Truth.CONDITIONAL);
        assertThat(only().explanation()).contains("anybody can read");
    }

    @Test
    void accusesASecretThatAReaderOfThePlaceWasNotGiven() {
        NodeId data = estate.thing(NodeKind.DATA_STORE, "arn:aws:dynamodb:eu-west-1:111122223333:table/settings");
        estate.edge(ContainsSecret.KIND, data, key);
        NodeId reader = estate.user("reader", allow("dynamodb:GetItem").on(data.value()));
        estate.user("admin", allow("*"));

        Finding finding = only();

        assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(finding.explanation()).contains("which reader can read").doesNotContain("admin");
        assertThat(finding.path().get(0).from()).isEqualTo(reader);
        assertThat(finding.path().get(finding.path().size() - 1).to()).isEqualTo(bot);
    }

    @Test
    void accusesASecretInADeclaredPlaceThatAnAgentReads() {
        NodeId place = place(NodeKind.CONFIG, "wiki", key);
        NodeId agent =
                estate.principal(NodeKind.AGENT, "agent:support", allow("read").on("wiki"));

        Finding finding = only();

        assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(finding.explanation()).contains("agent:support");
        assertThat(finding.path().get(0).from()).isEqualTo(agent);
        assertThat(finding.path()).extracting(PathStep::to).contains(place, key, bot);
    }

    @Test
    void isSilentWhenOnlyHoldersRead() {
        place(NodeKind.CONFIG, "wiki", key);
        NodeId agent =
                estate.principal(NodeKind.AGENT, "agent:support", allow("read").on("wiki"));
        estate.edge(Holds.KIND, agent, key);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhenTheReaderGainsNothing() {
        place(NodeKind.CONFIG, "wiki", key);
        estate.principal(
                NodeKind.AGENT,
                "agent:support",
                allow("read").on("wiki"),
                allow("s3:GetObject").on("arn:aws:s3:::orders/*"));
        estate.inline(
                estate.node(NodeKind.AGENT, "agent:other"), "own", allow("read").on("elsewhere"));

        assertThat(estate.findings(RULE)).extracting(Finding::truth).doesNotContain(Truth.DEFINITE);
    }

    @Test
    void isSilentAboutAFileInItsHoldersHome() {
        Laptop mara = Laptop.home(estate, "/home/mara");
        mara.literal(mara.server(mara.agent("cursor"), "store"), "env:KEY", key);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentAboutAStoreMadeForSecrets() {
        place(NodeKind.SECRET_STORE, "vault", key);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isUnknownOnceForAllPlacesOfASourceWhoseReadersNobodyStates() {
        place(NodeKind.CONFIG, "repo/a", key);
        place(NodeKind.CONFIG, "repo/b", Laptop.secret(estate, "x"));
        place(NodeKind.CONFIG, "repo/c", Laptop.secret(estate, "y"));

        Finding finding = only();

        assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(finding.measures()).containsEntry("places", 3.0).containsEntry("credentials", 3.0);
        assertThat(finding.explanation()).contains("Nobody states who can read");
    }

    private Finding only() {
        List<Finding> findings = estate.findings(RULE);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
