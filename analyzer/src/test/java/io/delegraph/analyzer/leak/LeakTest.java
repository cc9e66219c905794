package io.delegraph.analyzer.leak;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.analyzer.Privilege;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.DerivedFrom;
import io.delegraph.cypher.graph.edge.Holds;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeakTest {
    private final EstateFixture estate = new EstateFixture();
    private final NodeId data = estate.bucket("orders");
    private final NodeId reader = estate.role(
            "reader",
            List.of(StatementText.trust(estate.arn("user", "bot"))),
            allow("s3:ListBucket").on("arn:aws:s3:::orders"));
    private final NodeId bot = estate.user("bot", allow("sts:AssumeRole").on(estate.arn("role", "reader")));
    private final NodeId key = estate.accessKey(bot, "AKIAEXAMPLE");
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final Laptop ben = Laptop.home(estate, "/home/ben");

    @BeforeEach
    void compose() {
        mara.literal(mara.server(mara.agent("cursor"), "store"), "env:KEY", key);
        ben.literal(ben.server(ben.agent("claude"), "store"), "env:KEY", key);
        estate.edge(ContainsSecret.KIND, estate.node(NodeKind.CONFIG, "repo/deploy.sh"), key);
    }

    private Leak leak() {
        return estate.analysis().questions().leaked(key);
    }

    @Test
    void saysWhoHoldsItAndFromWhere() {
        assertThat(leak().holdings())
                .filteredOn(holding -> !holding.slot().isEmpty())
                .extracting(holding -> holding.unit() + " " + holding.slot() + " " + holding.at())
                .containsExactlyInAnyOrder(
                        ben.user() + " env:KEY /home/ben/mcp.json:1#/slot/1",
                        mara.user() + " env:KEY /home/mara/mcp.json:1#/slot/1");
    }

    @Test
    void saysWhomItAuthenticatesAndWhatThatReaches() {
        assertThat(leak().identities()).containsExactly(bot);
        assertThat(leak().onward()).containsExactly(reader);
        assertThat(leak().privileges()).extracting(Privilege::resource).contains(data.value());
        assertThat(leak().gap()).isEmpty();
    }

    @Test
    void saysWhereItLiesAndWhichOfThesePlacesAreItsHolders() {
        assertThat(leak().exposures())
                .extracting(each -> each.name() + " " + each.holder())
                .containsExactlyInAnyOrder(
                        mara.user() + "/file/mcp.json " + mara.user(),
                        ben.user() + "/file/mcp.json " + ben.user(),
                        "repo/deploy.sh ");
    }

    @Test
    void movesWhoHasAnotherWayFirstAndEndsWithTheTraces() {
        NodeId other = estate.accessKey(bot, "AKIAOTHER");
        estate.edge(Holds.KIND, mara.user(), other);

        Leak leak = leak();

        assertThat(leak.affected())
                .extracting(each -> each.unit() + " " + each.remaining())
                .containsExactly(mara.user() + " AKIAOTHER", ben.user() + " ");
        assertThat(leak.steps())
                .extracting(Leak.Step::action)
                .containsExactly(
                        Leak.Action.ISSUE,
                        Leak.Action.REPLACE,
                        Leak.Action.REPLACE,
                        Leak.Action.ISSUE,
                        Leak.Action.REPLACE,
                        Leak.Action.REPLACE,
                        Leak.Action.DISABLE,
                        Leak.Action.WATCH,
                        Leak.Action.DELETE,
                        Leak.Action.PURGE);
        assertThat(leak.steps().get(0).what()).contains("go over to AKIAOTHER");
        assertThat(leak.steps().get(1).at().toString()).isEqualTo("/home/mara/mcp.json:1#/slot/1");
        assertThat(leak.steps().get(9).what()).contains("repo/deploy.sh", "history");
    }

    @Test
    void takesNothingThatEndsWithItForAnotherWay() {
        NodeId profile = estate.node(NodeKind.ACCESS_TOKEN, mara.user() + "/aws-profile/default");
        estate.edge(DerivedFrom.KIND, profile, key).edge(Holds.KIND, mara.user(), profile);

        assertThat(leak().affected()).extracting(Leak.Affected::remaining).containsOnly("");
    }

    @Test
    void movesWhoCanDoLeastFirst() {
        NodeId extra = estate.accessKey(estate.user("extra", allow("dynamodb:*")), "AKIAEXTRA");
        estate.edge(Holds.KIND, ben.user(), extra);

        assertThat(leak().affected())
                .extracting(each -> each.unit() + " " + each.remaining())
                .containsExactly(mara.user() + " ", ben.user() + " ");
    }

    @Test
    void takesACredentialThatReachesAllOfItForAnotherWay() {
        NodeId broad = estate.accessKey(
                estate.user("broad", allow("s3:*"), allow("sts:AssumeRole").on(estate.arn("role", "reader"))),
                "AKIABROAD");
        estate.edge(Holds.KIND, mara.user(), broad);

        assertThat(leak().affected().get(0).remaining()).isEqualTo("AKIABROAD");
    }

    @Test
    void isOneAnswerForASecretUnderTwoNames() {
        estate.with(key, Property.FINGERPRINT, "fp:test:a");
        NodeId other = Laptop.secret(estate, "b", "a");

        assertThat(estate.analysis().questions().leaked(other)).isEqualTo(leak());
        assertThat(leak().credential()).isEqualTo(key);
        assertThat(leak().names()).containsExactly(key, other);
        assertThat(estate.analysis().questions().listCredentials(Set.of("fp:test:a")))
                .containsExactlyInAnyOrder(key, other);
    }

    @Test
    void saysWhatToCollectWhenNobodyStatesWhoseItIs() {
        NodeId token = Laptop.secret(estate, "t");

        Leak leak = estate.analysis().questions().leaked(token);

        assertThat(leak.gap()).contains("nobody states");
        assertThat(leak.steps().get(0).what()).startsWith("Find out who uses it");
    }

    @Test
    void answersTheSameInWhicheverOrderFactsAreTold() {
        Analysis shuffled = Analysis.of(estate.shuffled(5), AnalysisSettings.scan(EstateFixture.CLOCK));

        assertThat(shuffled.questions().leaked(key)).isEqualTo(leak());
    }
}
