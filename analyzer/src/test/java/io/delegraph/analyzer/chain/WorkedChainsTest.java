package io.delegraph.analyzer.chain;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.ActsFor;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The worked examples of runtime scope expansion (SEMANTICS 4.5). */
class WorkedChainsTest {
    private static final String CHAIN = "c1";

    private final EstateFixture estate = new EstateFixture().whole();
    private final ChainFixture chains = new ChainFixture(estate);

    /** A registry token is broader than the request (E1). */
    @Test
    void tellsThatATokenCarriesMoreThanTheRequestAskedFor() {
        chains.resource("team-a", Sensitivity.INTERNAL);
        chains.resource("team-b", Sensitivity.CONFIDENTIAL);
        NodeId key = chains.keyOf("registry", allow("READ", "WRITE", "DELETE").on("team-a", "team-b"));
        chains.approved(CHAIN, "mara", "READ team-a")
                .call(CHAIN, "agent:build", "READ", "team-a", ChainFixture.with(key));

        assertThat(chains.findings()).containsExactly("DEL-001");
        Finding finding = chains.finding("DEL-001");
        assertThat(finding.measures().get("excessWeight")).isCloseTo(1.61, within(0.001));
        assertThat(chains.judged().measured().latentRatio()).isCloseTo(0.947, within(0.001));
        assertThat(chains.judged().measured().realisedRatio()).isZero();
        assertThat(chains.judged().verdicts().get(0).occurrence().excess())
                .containsExactlyInAnyOrder(
                        "DELETE team-a", "DELETE team-b", "READ team-b", "WRITE team-a", "WRITE team-b");
    }

    /** Billing is not constrained to the account (E2). */
    @Nested
    class Billing {
        private final NodeId key;

        Billing() {
            chains.resource("billing", Sensitivity.RESTRICTED);
            estate.with(new NodeId("billing"), Property.COUNT, new PropertyValue.Whole(10_000));
            key = chains.keyOf("support", allow("READ").on("billing"));
            chains.approved(CHAIN, "mara", "READ billing account=A17");
        }

        private void reads(Argument... accounts) {
            Deed deed = Deed.of("READ", Outcome.OK).on("billing");
            for (Argument account : accounts) {
                deed = deed.with("account", account);
            }
            chains.call(CHAIN, "agent:support", deed, ChainFixture.with(key));
        }

        @Test
        void ofAnotherAccountIsOverreach() {
            reads(Argument.of("A99"));

            assertThat(chains.findings()).containsExactly("DEL-001", "DEL-004");
            assertThat(chains.finding("DEL-001").measures().get("excessWeight")).isCloseTo(1.5, within(0.001));
            assertThat(chains.finding("DEL-004").explanation()).contains("account=A99 was not asked for");
        }

        @Test
        void ofEveryAccountIsOverreachButForTheAsked() {
            reads(Argument.of(Argument.EVERY));

            assertThat(chains.findings()).containsExactly("DEL-001", "DEL-004");
            assertThat(chains.judged().verdicts().get(1).occurrence().excess())
                    .containsExactly("READ billing[account≠A17]");
        }

        @Test
        void ofAnAccountThatTheLogDoesNotNameIsUnknown() {
            reads();

            assertThat(chains.findings()).containsExactly("DEL-001", "DEL-004:UNKNOWN", "TEL-002");
        }

        @Test
        void ofTheAskedAccountIsNoOverreach() {
            reads(Argument.of("A17"));

            assertThat(chains.findings()).containsExactly("DEL-001");
        }
    }

    /** A read-only orchestrator gets a token that writes (E3). */
    @Nested
    class Orchestrator {
        Orchestrator() {
            chains.resource("repo", Sensitivity.CONFIDENTIAL);
            chains.resource("issues", Sensitivity.CONFIDENTIAL);
            chains.mapping("code", "repo.read", "READ repo");
            chains.mapping("code", "repo.write", "WRITE repo");
            chains.mapping("code", "issues.read", "READ issues");
            chains.approved(CHAIN, "mara", "READ repo");
        }

        private void exchanged(TokenClaims in, TokenClaims out) {
            Deed exchange =
                    Deed.of("exchange", Outcome.OK).as(CallKind.EXCHANGE).on("code");
            chains.approved(CHAIN, "mara", "exchange code");
            chains.call(
                    CHAIN,
                    "agent:orchestrator",
                    exchange,
                    call -> call.presented(Presented.nothing().withToken(in).withIssuedToken(out)));
        }

        private void did(String action, TokenClaims with) {
            chains.call(
                    CHAIN,
                    "agent:worker",
                    action,
                    "repo",
                    call -> call.presented(Presented.nothing().withToken(with)));
        }

        @Test
        void whoseWorkerOnlyReadsHasAnEscalatingExchange() {
            TokenClaims out = ChainFixture.token("code", "repo.read", "repo.write");
            exchanged(ChainFixture.token("code", "repo.read"), out);
            did("READ", out);

            assertThat(chains.findings()).containsExactly("DEL-003");
            assertThat(chains.finding("DEL-003").measures())
                    .containsEntry("levelJump", 2.0)
                    .containsEntry("weight", 0.42);
            assertThat(chains.finding("DEL-003").severity()).isEqualTo(Severity.HIGH);
        }

        @Test
        void whoseWorkerWritesAlsoExpandsItsScope() {
            TokenClaims out = ChainFixture.token("code", "repo.read", "repo.write");
            exchanged(ChainFixture.token("code", "repo.read"), out);
            did("WRITE", out);

            assertThat(chains.findings()).containsExactly("DEL-002", "DEL-003");
        }

        @Test
        void whoseTokenGetsBroaderAndNotStrongerIsLessGrave() {
            TokenClaims out = ChainFixture.token("code", "repo.read", "issues.read");
            exchanged(ChainFixture.token("code", "repo.read"), out);
            did("READ", out);

            assertThat(chains.findings()).containsExactly("DEL-003");
            assertThat(chains.finding("DEL-003").severity()).isEqualTo(Severity.MEDIUM);
        }

        @Test
        void whoseTokenStatesNoScopeIsUndeclared() {
            exchanged(ChainFixture.withoutScope("code"), ChainFixture.token("code", "repo.write"));

            assertThat(chains.findings()).containsExactly("DEL-010");
        }
    }

    /** A downstream plugin broadens the scope (E4). */
    @Test
    void tellsThatAPluginUsesAKeyOfItsOwnThatAllowsMore() {
        chains.resource("files/proj", Sensitivity.INTERNAL);
        chains.resource("files/hr", Sensitivity.RESTRICTED);
        chains.resource("files/other", Sensitivity.CONFIDENTIAL);
        NodeId first = chains.keyOf("svc-A", allow("READ").on("files/proj"));
        NodeId second = chains.keyOf("svc-B", allow("READ", "WRITE").on("files/proj", "files/hr", "files/other"));
        estate.node(NodeKind.TOOL_SERVER, "tool:b");
        chains.approved(CHAIN, "mara", "READ files/proj")
                .call(CHAIN, "tool:a", "READ", "files/proj", ChainFixture.with(first))
                .call(
                        CHAIN,
                        "tool:b",
                        "READ",
                        "files/hr",
                        call -> call.presented(
                                Presented.credential(second.value()).withLogged("svc-B")));

        assertThat(chains.findings()).containsExactly("DEL-002", "DEL-005", "DEL-009");
        assertThat(chains.judged().measured().continuity()).isEqualTo(0.5);
        MeasuredHop hop = chains.judged().measured().hops().get(1);
        assertThat(hop.latent().definite().texts(universe(), 10)).hasSize(5);
    }

    private Universe universe() {
        return chains.analysis().universe();
    }

    /** Scope is attenuated as it should be (E6). */
    @Test
    void saysNothingOfAChainThatStaysInside() {
        chains.resource("crm", Sensitivity.RESTRICTED);
        chains.mapping("crm", "orders", "READ crm account=7");
        NodeId key = chains.keyOf("crm-reader", allow("READ").on("crm"));
        Deed read = Deed.of("READ", Outcome.OK).on("crm").with("account", Argument.of("7"));
        TokenClaims token = ChainFixture.token("crm", "orders");
        UnaryOperator<ObservedCall.Builder> presented =
                call -> call.presented(Presented.credential(key.value()).withToken(token));
        chains.approved(CHAIN, "mara", "READ crm account=7")
                .call(CHAIN, "agent:one", read, presented)
                .call(CHAIN, "agent:one", read, presented);

        assertThat(chains.findings()).isEmpty();
        MeasuredChain measured = chains.judged().measured();
        assertThat(measured.continuity()).isEqualTo(1);
        assertThat(measured.latentRatio()).isZero();
        assertThat(measured.realisedRatio()).isZero();
    }

    /** Authority that is bound to a subject (E7). */
    @Nested
    class SubjectBinding {
        SubjectBinding() {
            chains.resource("mail/alice", Sensitivity.CONFIDENTIAL);
            chains.resource("mail/bob", Sensitivity.CONFIDENTIAL);
            NodeId alice =
                    estate.principal(NodeKind.HUMAN, "alice", allow("READ").on("mail/alice"));
            NodeId bob = estate.principal(NodeKind.HUMAN, "bob", allow("READ").on("mail/bob"));
            NodeId agent = estate.node(NodeKind.AGENT, "agent:mail");
            estate.capped(ActsFor.KIND, agent, alice, Cap.Mode.AUTHORITY, "READ mail/*")
                    .capped(ActsFor.KIND, agent, bob, Cap.Mode.AUTHORITY, "READ mail/*");
            chains.approved(CHAIN, "bob", "READ mail/bob");
        }

        @Test
        void isSilentForTheSubjectsOwn() {
            chains.call(CHAIN, "agent:mail", "READ", "mail/bob", ChainFixture::nothingMore);

            assertThat(chains.findings()).isEmpty();
        }

        @Test
        void tellsThatAnothersWasUsed() {
            chains.call(CHAIN, "agent:mail", "READ", "mail/alice", ChainFixture::nothingMore);

            assertThat(chains.findings()).containsExactly("DEL-002", "PRV-005");
        }
    }

    /** Access for a time (E13). */
    @Nested
    class Validity {
        private void callsAt(String time) {
            NodeId key = chains.keyOf("jit", allow("READ").on("db"));
            NodeId agent = estate.node(NodeKind.AGENT, "agent:ops");
            chains.resource("db", Sensitivity.INTERNAL);
            estate.edge(Edge.configured(Holds.KIND, agent, key, SourceLocation.document("edges.json"))
                    .withProperties(Properties.none()
                            .with(Property.VALID_FROM, Instant.parse("2026-01-15T10:00:00Z"))
                            .with(Property.VALID_TO, Instant.parse("2026-01-15T11:00:00Z"))));
            chains.approved(CHAIN, "mara", "READ db")
                    .call(
                            Strand.chain(CHAIN),
                            Party.agent("agent:ops"),
                            Deed.of("READ", Outcome.OK).on("db"),
                            Instant.parse(time),
                            ChainFixture.with(key));
        }

        @Test
        void thatEndedSevenMinutesBeforeIsBroken() {
            callsAt("2026-01-15T11:07:00Z");

            assertThat(chains.findings()).containsExactly("DEL-012");
        }

        @Test
        void thatEndedFourMinutesBeforeIsWithinTheTolerance() {
            callsAt("2026-01-15T11:04:00Z");

            assertThat(chains.findings()).isEmpty();
        }
    }

    /** Unexplained access (E14). */
    @Nested
    class Unexplained {
        private void writes() {
            chains.resource("q", Sensitivity.INTERNAL);
            estate.principal(NodeKind.SERVICE_ACCOUNT, "sa", allow("READ").on("q"));
            chains.call(
                    Strand.credential("k"),
                    new Party("sa", NodeKind.SERVICE_ACCOUNT),
                    Deed.of("WRITE", Outcome.OK).on("q"),
                    ChainFixture.START,
                    call -> call.presented(Presented.nothing().withLogged("sa")));
        }

        @Test
        void isDefiniteWhenEverythingWasCollected() {
            writes();

            assertThat(chains.findings()).containsExactly("DEL-006");
        }

        @Test
        void isUnknownWhenItWasNot() {
            estate.partial();
            writes();

            assertThat(chains.findings()).containsExactly("DEL-006:UNKNOWN", "TEL-003");
        }
    }

    /** Nobody declared the scope (E21). */
    @Nested
    class Inferred {
        @Test
        void isJudgedByTheTokensScopes() {
            chains.resource("db", Sensitivity.INTERNAL);
            chains.mapping("db", "read", "READ db");
            chains.call(
                    CHAIN,
                    "agent:a",
                    "WRITE",
                    "db",
                    call -> call.presented(Presented.nothing().withToken(ChainFixture.token("db", "read"))));

            assertThat(chains.findings()).containsExactly("DEL-002:CONDITIONAL");
            assertThat(chains.judged().measured().asked().confidence()).isEqualTo(0.75);
        }

        @Test
        void isJudgedByThirtyOtherRuns() {
            otherRuns(31);

            assertThat(chains.findings()).containsExactly("DEL-002:CONDITIONAL");
            Finding finding = chains.finding("DEL-002");
            assertThat(finding.explanation()).contains("the agent's 31 other runs");
        }

        @Test
        void isNotJudgedByTwelveOtherRuns() {
            otherRuns(12);

            assertThat(chains.findings()).containsExactly("DEL-010");
        }

        private void otherRuns(int count) {
            chains.resource("db", Sensitivity.INTERNAL);
            chains.resource("hr", Sensitivity.INTERNAL);
            for (int i = 0; i < count; i++) {
                chains.call(
                        Strand.chain("run" + i),
                        Party.agent("agent:a"),
                        Deed.of("READ", Outcome.OK).on("db"),
                        ChainFixture.START.plus(Duration.ofHours(8L * i)),
                        ChainFixture::nothingMore);
            }
            chains.call("odd", "agent:a", "WRITE", "hr", ChainFixture::nothingMore);
        }
    }
}
