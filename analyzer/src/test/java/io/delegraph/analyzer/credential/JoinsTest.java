package io.delegraph.analyzer.credential;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinsTest {
    private static final String SIGN_ON = "/aws-reserved/sso.amazonaws.com/eu-west-1/";
    private static final String SUFFIX = "_0123456789abcdef";

    private final EstateFixture estate = new EstateFixture();

    private List<String> edges() {
        return Joins.of(estate.snapshot()).edges().stream()
                .map(DerivedEdge::edge)
                .map(edge -> edge.from() + " " + edge.kind() + " " + edge.to() + " " + edge.truth())
                .toList();
    }

    @Test
    void joinsCredentialsThatShareAFingerprintToTheOneThatTellsMost() {
        NodeId bot = estate.user("bot", allow("s3:GetObject"));
        NodeId key = estate.accessKey(bot, "AKIAEXAMPLE");
        estate.with(key, Property.FINGERPRINT, "fp:test:a");
        NodeId scanned = Laptop.secret(estate, "a", "b");
        NodeId digested = Laptop.secret(estate, "b");

        assertThat(edges())
                .containsExactlyInAnyOrder(
                        scanned + " SAME_SECRET_AS " + key + " DEFINITE",
                        key + " SAME_SECRET_AS " + scanned + " DEFINITE",
                        digested + " SAME_SECRET_AS " + key + " DEFINITE",
                        key + " SAME_SECRET_AS " + digested + " DEFINITE");
    }

    @Test
    void givesWhoHoldsTheOneSecretWhatTheOtherAuthenticates() {
        NodeId bot = estate.user("bot", allow("s3:GetObject").on("arn:aws:s3:::orders/*"));
        NodeId key = estate.accessKey(bot, "AKIAEXAMPLE");
        estate.with(key, Property.FINGERPRINT, "fp:test:a");
        Laptop laptop = Laptop.home(estate, "/home/mara");
        laptop.literal(laptop.server(laptop.agent("cursor"), "store"), "env:SECRET", Laptop.secret(estate, "c", "a"));

        assertThat(estate.asking("s3:GetObject arn:aws:s3:::orders/1")
                        .questions()
                        .can(laptop.user(), "s3:GetObject", "arn:aws:s3:::orders/1", Closure.USE, Optional.empty())
                        .truth())
                .contains(Truth.DEFINITE);
    }

    @Test
    void neverJoinsByName() {
        Laptop mara = Laptop.home(estate, "/home/mara");
        Laptop ben = Laptop.home(estate, "/home/ben");
        estate.with(estate.node(NodeKind.ACCESS_TOKEN, mara.user() + "/env/TOKEN"), Property.REFERENCE, "env:TOKEN");
        estate.with(estate.node(NodeKind.ACCESS_TOKEN, ben.user() + "/env/TOKEN"), Property.REFERENCE, "env:TOKEN");

        assertThat(edges()).isEmpty();
    }

    @Test
    void concludesTheSameInWhicheverOrderFactsAreTold() {
        for (String print : List.of("d", "b", "c", "a")) {
            Laptop.secret(estate, print, "shared");
        }

        assertThat(Joins.of(estate.shuffled(7))).usingRecursiveComparison().isEqualTo(Joins.of(estate.snapshot()));
        assertThat(Joins.of(estate.snapshot())
                        .secrets()
                        .of(new NodeId("fp:test:d"))
                        .representative())
                .isEqualTo(new NodeId("fp:test:a"));
    }

    private NodeId session(String account, String set) {
        NodeId session = estate.node(NodeKind.ACCESS_TOKEN, "sso:" + account + ":" + set);
        estate.with(session, Property.PROVIDER, "aws");
        estate.with(session, Property.ACCOUNT_ID, account);
        estate.with(session, Property.ROLE_NAME, set);
        return session;
    }

    private NodeId reserved(String set, String suffix) {
        return estate.role("AWSReservedSSO_" + set + suffix, SIGN_ON, List.of());
    }

    @Test
    void joinsASignOnSessionToTheRoleOfItsAccount() {
        NodeId role = reserved("Admin", SUFFIX);
        reserved("Admin_Read", SUFFIX);
        NodeId session = session(EstateFixture.ACCOUNT, "Admin");
        session("444455556666", "Admin");

        assertThat(edges()).containsExactly(session + " AUTHENTICATES " + role + " DEFINITE");
    }

    @Test
    void isUnsureWhichOfTwoRolesASignOnSessionIsOf() {
        reserved("Admin", SUFFIX);
        reserved("Admin", "_fedcba9876543210");
        session(EstateFixture.ACCOUNT, "Admin");

        assertThat(edges()).hasSize(2).allMatch(edge -> edge.endsWith("UNKNOWN"));
    }

    @Test
    void takesNoRoleForASignOnRoleThatOnlyIsCalledSo() {
        estate.role("AWSReservedSSO_Admin" + SUFFIX, List.of());
        session(EstateFixture.ACCOUNT, "Admin");

        assertThat(edges()).isEmpty();
    }

    @Test
    void letsAProjectRunAsTheUserOfTheInnermostHomeAroundIt() {
        Laptop outer = Laptop.home(estate, "/home/mara");
        Laptop inner = Laptop.home(estate, "/home/mara/copy/home/ben");
        Laptop hers = Laptop.project(estate, "/home/mara/code/shop");
        Laptop his = Laptop.project(estate, "/home/mara/copy/home/ben/shop");
        Laptop.project(estate, "/home/maraschino");

        assertThat(edges())
                .containsExactlyInAnyOrder(
                        hers.user() + " RUNS_AS " + outer.user() + " DEFINITE",
                        his.user() + " RUNS_AS " + inner.user() + " DEFINITE");
    }

    @Test
    void publishesWhatItJoinedWithTheFactsBehindIt() {
        NodeId one = Laptop.secret(estate, "a");
        NodeId other = Laptop.secret(estate, "b", "a");

        assertThat(estate.analysis().derivation().edges())
                .filteredOn(edge -> edge.edge().kind().name().equals("SAME_SECRET_AS"))
                .hasSize(2)
                .allMatch(edge -> edge.why().equals(List.of(one.value(), other.value())));
    }
}
