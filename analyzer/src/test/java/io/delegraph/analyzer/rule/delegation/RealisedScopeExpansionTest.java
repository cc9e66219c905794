package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.Approving;
import io.delegraph.analyzer.chain.Asking;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.analyzer.chain.Tier;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RealisedScopeExpansionTest {
    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    @BeforeEach
    void resources() {
        resources(chains);
    }

    private static void resources(ChainFixture chains) {
        chains.resource("db", Sensitivity.INTERNAL);
        chains.resource("hr", Sensitivity.INTERNAL);
    }

    private ChainFixture call(String action, String resource) {
        return chains.call("c1", "agent:a", action, resource, ChainFixture::nothingMore);
    }

    private Tier tier() {
        return chains.judged().measured().asked().tier();
    }

    @Test
    void firesWhenSomethingElseWasDone() {
        chains.approved("c1", "mara", "READ db");
        call("READ", "db");
        call("WRITE", "hr");

        assertThat(chains.delegation()).containsExactly("DEL-002");
        Finding finding = chains.finding("DEL-002");
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.confidence()).isEqualTo(0.9);
        assertThat(finding.measures()).containsKey("weight").containsEntry("calls", 1.0);
        assertThat(finding.explanation()).contains("agent:a called WRITE on hr for mara");
        assertThat(chains.judged().measured().realisedRatio()).isPositive();
    }

    @Test
    void isOneFindingForActorAndOperation() {
        new Scenario(
                        RealisedScopeExpansionTest::resources,
                        (fixture, chain) -> fixture.approved(chain, "mara", "READ db")
                                .call(chain, "agent:a", "WRITE", "hr", ChainFixture::nothingMore))
                .isOneFindingOf("DEL-002");
    }

    @Test
    void isSilentInsideTheScope() {
        chains.approved("c1", "mara", "READ db", "WRITE hr");
        call("READ", "db");
        call("WRITE", "hr");

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentWhereNothingSaysWhatWasAsked() {
        call("WRITE", "hr");

        assertThat(chains.delegation()).containsExactly("DEL-010");
    }

    @Test
    void tellsARefusedAttemptApartAndLessGrave() {
        chains.approved("c1", "mara", "READ db");
        chains.call("c1", "agent:a", Deed.of("WRITE", Outcome.DENIED).on("hr"), ChainFixture::nothingMore);

        assertThat(chains.delegation()).containsExactly("DEL-002");
        assertThat(chains.finding("DEL-002").severity()).isEqualTo(Severity.MEDIUM);
        assertThat(chains.finding("DEL-002").explanation()).contains("tried to call");
        assertThat(chains.judged().measured().realisedRatio()).isZero();
    }

    @Test
    void neverMakesOneFindingOfAnAttemptAndASuccess() {
        chains.approved("c1", "mara", "READ db");
        chains.call("c1", "agent:a", Deed.of("WRITE", Outcome.DENIED).on("hr"), ChainFixture::nothingMore);
        call("WRITE", "hr");

        assertThat(chains.analysis().report().findings())
                .filteredOn(finding -> finding.rule().equals("DEL-002"))
                .extracting(Finding::severity)
                .containsExactlyInAnyOrder(Severity.HIGH, Severity.MEDIUM);
    }

    @Test
    void isUnknownWhenTheRecordDoesNotSayOnWhat() {
        chains.approved("c1", "mara", "READ db");
        chains.call("c1", "agent:a", Deed.of("READ", Outcome.OK), ChainFixture::nothingMore);

        assertThat(chains.delegation()).containsExactly("DEL-002:UNKNOWN");
    }

    @Test
    void isConditionalWhenNothingLinksTheCallToTheRequest() {
        chains.estate().node(NodeKind.API_KEY, "k");
        Strand key = Strand.credential("k");
        TaskRequest.Basis approved = TaskRequest.Basis.APPROVED;
        chains.asked(key, Asking.by("mara").that(approved, "READ db"))
                .call(
                        key,
                        new Party("sa", NodeKind.SERVICE_ACCOUNT),
                        Deed.of("WRITE", Outcome.OK).on("hr"),
                        ChainFixture.START.plusSeconds(5),
                        ChainFixture::nothingMore);

        assertThat(chains.delegation()).containsExactly("DEL-002:CONDITIONAL");
    }

    /** Signed by whoever issues it (T1). */
    @Nested
    class Signed {
        @Test
        void requestsCount() {
            chains.request("c1", "mara", TaskRequest.Basis.SIGNED, "READ db");
            call("WRITE", "hr");

            assertThat(chains.finding("DEL-002").confidence()).isEqualTo(0.98);
            assertThat(tier()).isEqualTo(Tier.T1);
        }

        @Test
        void detailsOfTheFirstTokenCount() {
            TokenClaims token = detailed("READ db");
            chains.call("c1", "agent:a", "READ", "db", ChainFixture.with(token))
                    .call("c1", "agent:a", "WRITE", "hr", ChainFixture.with(token));

            assertThat(chains.delegation()).containsExactly("DEL-002");
            assertThat(tier()).isEqualTo(Tier.T1);
        }

        @Test
        void detailsOfALaterTokenWidenNothing() {
            chains.call("c1", "agent:a", "READ", "db", ChainFixture.with(detailed("READ db")))
                    .call("c1", "agent:a", "WRITE", "hr", ChainFixture.with(detailed("WRITE hr")));

            assertThat(chains.delegation()).contains("DEL-002");
        }

        private TokenClaims detailed(String allowance) {
            return new TokenClaims(
                    "",
                    "mara",
                    List.of("agent:a"),
                    List.of(),
                    Optional.of(List.of()),
                    List.of("db"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Allowance.parse(allowance)));
        }
    }

    /** Instances of a template (T2). */
    @Nested
    class Templates {
        private final NodeId template = chains.proposed("template:t", "READ db account=${account}");

        private void readsAccountOf(String parameter) {
            chains.asked("c1", Asking.by("mara").from("template:t").with("account", parameter))
                    .call(
                            "c1",
                            "agent:a",
                            Deed.of("READ", Outcome.OK).on("db").with("account", Argument.of("A17")),
                            ChainFixture::nothingMore);
        }

        private void approve() {
            chains.estate().with(template, Property.APPROVER, "lee");
        }

        @Test
        void countWhenApproved() {
            approve();
            readsAccountOf("A17");
            call("WRITE", "hr");

            assertThat(chains.delegation()).containsExactly("DEL-002");
            assertThat(tier()).isEqualTo(Tier.T2);
        }

        @Test
        void areBoundToTheRequestsParameters() {
            approve();
            readsAccountOf("A99");

            assertThat(chains.delegation()).containsExactly("DEL-004");
        }

        @Test
        void takeAParameterThatLooksLikeAPatternForAValue() {
            approve();
            readsAccountOf("*");

            assertThat(chains.delegation()).containsExactly("DEL-004");
        }

        @Test
        void allowNothingWhenOnlyProposed() {
            readsAccountOf("A17");

            assertThat(chains.delegation()).containsExactly("DEL-010");
            assertThat(tier()).isEqualTo(Tier.T5);
        }

        @Test
        void allowNothingWhenExpired() {
            approve();
            chains.estate().with(template, Property.VALID_TO, ChainFixture.START.minusSeconds(60));
            readsAccountOf("A17");

            assertThat(tier()).isEqualTo(Tier.T5);
        }

        @Test
        void allowNothingMoreOnceTheyExpire() {
            approve();
            chains.estate().with(template, Property.VALID_TO, ChainFixture.START.plusSeconds(60));
            chains.approved("c1", "mara", "READ hr");
            readsAccountOf("A17");
            chains.call(
                    Strand.chain("c1"),
                    Party.agent("agent:a"),
                    Deed.of("READ", Outcome.OK).on("db").with("account", Argument.of("A17")),
                    ChainFixture.START.plusSeconds(3600),
                    ChainFixture::nothingMore);

            assertThat(chains.delegation()).containsExactly("DEL-002");
            assertThat(chains.finding("DEL-002").measures()).containsEntry("calls", 1.0);
        }
    }

    /** What surrounds a request that declares nothing (T3). */
    @Nested
    class Surrounded {
        @Test
        void byItsStatement() {
            chains.request("c1", "mara", TaskRequest.Basis.STATED, "READ db");
            call("WRITE", "hr");

            assertThat(chains.delegation()).containsExactly("DEL-002:CONDITIONAL");
            assertThat(chains.finding("DEL-002").confidence()).isEqualTo(0.75);
        }

        @Test
        void byARegistrationThatOnlyReads() {
            registered(Property.ACCESS, "READ");
            call("WRITE", "hr");

            assertThat(chains.delegation()).containsExactly("DEL-002:CONDITIONAL");
            assertThat(confidence()).isEqualTo(0.65);
            assertThat(chains.finding("DEL-002").explanation()).contains("its registration");
        }

        @Test
        void byARegistrationThatItKeepsTo() {
            registered(Property.ACCESS, "READ");
            call("READ", "hr");

            assertThat(chains.delegation()).isEmpty();
        }

        @Test
        void byTheRequestersOwnRightsWhenTheyAreKnownWhole() {
            chains.estate().principal(NodeKind.HUMAN, "mara", allow("READ").on("db"));
            chains.asked("c1", Asking.by("mara"));
            call("WRITE", "hr");

            assertThat(chains.delegation()).containsExactly("DEL-002:CONDITIONAL");
            assertThat(chains.finding("DEL-002").confidence()).isEqualTo(0.6);
        }

        @Test
        void notByRightsThatWereCollectedInPart() {
            chains.estate()
                    .partial()
                    .principal(NodeKind.HUMAN, "mara", allow("READ").on("db"));
            chains.asked("c1", Asking.by("mara"));
            call("WRITE", "hr");

            assertThat(chains.delegation()).containsExactly("DEL-010");
        }

        @Test
        void notByRightsOfSomebodyUnknown() {
            chains.asked("c1", Asking.by("mara"));
            call("WRITE", "hr");

            assertThat(chains.delegation()).containsExactly("DEL-010");
        }

        @Test
        void bySeveralAsSurelyAsByTheBest() {
            registered(Property.ACCESS, "READ");
            chains.estate().principal(NodeKind.HUMAN, "mara", allow("READ").on("db"));
            chains.asked("c1", Asking.by("mara"));
            call("WRITE", "hr");

            assertThat(confidence()).isEqualTo(0.65);
            assertThat(chains.finding("DEL-002").explanation())
                    .contains("its registration and the requester's own rights");
        }

        private double confidence() {
            return chains.judged().verdicts().get(0).occurrence().confidence();
        }

        private void registered(Property property, String value) {
            NodeId agent = chains.estate().node(NodeKind.AGENT, "agent:a");
            NodeId record = chains.estate().node(NodeKind.RECORD, "usecase:a");
            chains.estate().with(record, property, value);
            chains.estate().edge(RegisteredAs.KIND, agent, record);
        }
    }

    /** What other runs did (T4). */
    @Nested
    class Baseline {
        private void runs(int count, Duration apart) {
            for (int i = 0; i < count; i++) {
                Instant time = ChainFixture.START.plus(apart.multipliedBy(i));
                chains.call(
                        Strand.chain("run" + i),
                        Party.agent("agent:a"),
                        Deed.of("READ", Outcome.OK).on("db"),
                        time,
                        ChainFixture::nothingMore);
            }
            chains.call("odd", "agent:a", "WRITE", "hr", ChainFixture::nothingMore);
        }

        @Test
        void ofManyRunsOverAWeekExcludesWhatNoneDid() {
            runs(20, Duration.ofHours(9));

            assertThat(chains.delegation()).contains("DEL-002:CONDITIONAL");
            assertThat(chains.finding("DEL-002").confidence()).isEqualTo(0.7);
        }

        @Test
        void ofADayConcludesNothing() {
            runs(30, Duration.ofMinutes(40));

            assertThat(chains.delegation()).containsExactly("DEL-010");
        }

        @Test
        void ofNineteenRunsConcludesNothing() {
            runs(19, Duration.ofHours(10));

            assertThat(chains.delegation()).containsExactly("DEL-010");
        }
    }

    /** The scope grows by evidence only. */
    @Nested
    class Growth {
        @Test
        void byALaterRequestOfTheSamePerson() {
            chains.approved("c1", "mara", "READ db");
            call("READ", "db");
            chains.approved("c1", "mara", "WRITE hr");
            call("WRITE", "hr");

            assertThat(chains.delegation()).isEmpty();
        }

        @Test
        void notByALaterRequestOfAnother() {
            chains.approved("c1", "mara", "READ db");
            chains.approved("c1", "eve", "WRITE hr");
            call("WRITE", "hr");

            assertThat(chains.delegation()).containsExactly("DEL-002");
        }

        @Test
        void byThePersonUnderAnotherOfTheirNames() {
            NodeId mara = chains.estate().node(NodeKind.HUMAN, "human:mara");
            chains.estate().with(mara, Property.NATIVE_ID, "mara@example.org");
            chains.approved("c1", "human:mara", "READ db");
            chains.approved("c1", "mara@example.org", "WRITE hr");
            call("WRITE", "hr");

            assertThat(chains.delegation()).isEmpty();
        }

        @Test
        void notBeforeItWasAsked() {
            chains.approved("c1", "mara", "READ db");
            call("WRITE", "hr");
            chains.approved("c1", "mara", "WRITE hr");

            assertThat(chains.delegation()).containsExactly("DEL-002");
        }

        @Test
        void byAnApprovedElevation() {
            chains.approved("c1", "mara", "READ db");
            chains.approval("c1", "elevation", true, "WRITE hr");
            call("WRITE", "hr");

            assertThat(chains.delegation()).isEmpty();
        }

        @Test
        void notByAnApprovalThatElevatesNothing() {
            chains.approved("c1", "mara", "READ db");
            chains.approval("c1", "gate", false, "WRITE hr");
            call("WRITE", "hr");

            assertThat(chains.delegation()).containsExactly("DEL-002");
        }

        @Test
        void notByAnElevationThatEnded() {
            chains.approved("c1", "mara", "READ db");
            chains.approval(
                    "c1", Approving.by("lee", "WRITE hr").elevating().until(ChainFixture.START.plusSeconds(10)));
            chains.call(
                    Strand.chain("c1"),
                    Party.agent("agent:a"),
                    Deed.of("WRITE", Outcome.OK).on("hr"),
                    ChainFixture.START.plusSeconds(3600),
                    ChainFixture::nothingMore);

            assertThat(chains.delegation()).containsExactly("DEL-002");
        }

        @Test
        void notByAnElevationThatTheAgentGaveItself() {
            chains.approved("c1", "mara", "READ db");
            chains.approval("c1", Approving.by("lee", "WRITE hr").elevating().by(Party.agent("agent:a")));
            call("WRITE", "hr");

            assertThat(chains.delegation()).containsExactly("DEL-002");
        }
    }
}
