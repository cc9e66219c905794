package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.chain.ChainFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.Asking;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.Holds;
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
import org.junit.jupiter.api.Test;

class UseOutsideValidityTest {
    private static final NodeId KEY = new NodeId("key:svc");
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    @BeforeEach
    void estate() {
        estate(chains);
    }

    private static void estate(ChainFixture chains) {
        chains.resource("db", Sensitivity.INTERNAL);
        chains.keyOf("svc", allow("READ").on("db"));
    }

    private static ChainFixture reads(ChainFixture chains, String chain, Duration afterNoon, Outcome outcome) {
        return chains.approved(chain, "mara", "READ db")
                .call(
                        Strand.chain(chain),
                        Party.agent("agent:ops"),
                        Deed.of("READ", outcome).on("db"),
                        NOON.plus(afterNoon),
                        with(KEY));
    }

    private List<String> reads(int minutesAfterNoon) {
        reads(chains, "c1", Duration.ofMinutes(minutesAfterNoon), Outcome.OK);
        return chains.delegation();
    }

    private static void ends(ChainFixture chains) {
        estate(chains);
        chains.estate().with(KEY, Property.VALID_TO, NOON);
    }

    @Test
    void firesAfterTheCredentialHadEnded() {
        ends(chains);

        assertThat(reads(7)).containsExactly("DEL-012");
        assertThat(chains.finding("DEL-012").measures()).containsEntry("minutes", 7.0);
        assertThat(chains.finding("DEL-012").explanation()).contains("7 minutes after it had ended");
    }

    @Test
    void firesBeforeTheCredentialBegan() {
        chains.estate().with(KEY, Property.VALID_FROM, NOON);

        assertThat(reads(-10)).containsExactly("DEL-012");
        assertThat(chains.finding("DEL-012").explanation()).contains("10 minutes before it began");
    }

    @Test
    void isOneFindingForActorAndCredential() {
        new Scenario(
                        UseOutsideValidityTest::ends,
                        (fixture, chain) -> reads(fixture, chain, Duration.ofMinutes(7), Outcome.OK))
                .isOneFindingOf("DEL-012");
    }

    @Test
    void isSilentWithinTheTolerance() {
        ends(chains);
        chains.estate().with(KEY, Property.VALID_FROM, NOON.minusSeconds(1));

        assertThat(reads(5)).isEmpty();
    }

    @Test
    void isSilentAboutRefusedCalls() {
        ends(chains);
        reads(chains, "c1", Duration.ofHours(1), Outcome.DENIED);

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentWhenNobodyStatedAValidity() {
        assertThat(reads(600)).isEmpty();
    }

    @Test
    void firesAfterTheTokenHadEndedAndBeforeItBegan() {
        readsWith(token(Optional.empty(), Optional.of(NOON.minusSeconds(3600))));
        assertThat(chains.delegation()).containsExactly("DEL-012");

        readsWith(token(Optional.of(NOON.plusSeconds(3600)), Optional.empty()));
        assertThat(chains.finding("DEL-012").measures()).containsEntry("calls", 2.0);
    }

    @Test
    void firesAfterAccessInTimeHadEnded() {
        NodeId agent = chains.estate().node(NodeKind.AGENT, "agent:ops");
        chains.estate()
                .edge(Edge.configured(Holds.KIND, agent, KEY, SourceLocation.document("edges.json"))
                        .withProperties(Properties.none().with(Property.VALID_TO, NOON)));

        assertThat(reads(7)).containsExactly("DEL-012");
    }

    @Test
    void firesAfterTheRequestHadEnded() {
        asked(NOON.minusSeconds(3600));

        assertThat(chains.delegation()).containsExactly("DEL-012");
        assertThat(chains.finding("DEL-012").explanation()).contains("with a request");
    }

    @Test
    void isSilentWhenALaterRequestGoesOn() {
        chains.asked(
                "c1",
                Asking.by("mara").that(TaskRequest.Basis.APPROVED, "READ db").until(NOON.minusSeconds(3600)));
        asked(NOON.plusSeconds(3600));

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void leavesNothingUnexplainedThatAnEndExplains() {
        ends(chains);

        assertThat(reads(7)).doesNotContain("DEL-006", "DEL-006:UNKNOWN");
    }

    private void asked(Instant until) {
        chains.asked(
                        "c1",
                        Asking.by("mara")
                                .that(TaskRequest.Basis.APPROVED, "READ db")
                                .until(until))
                .call(
                        Strand.chain("c1"),
                        Party.agent("agent:ops"),
                        Deed.of("READ", Outcome.OK).on("db"),
                        NOON,
                        with(KEY));
    }

    private void readsWith(TokenClaims token) {
        chains.approved("c1", "mara", "READ db")
                .call(
                        Strand.chain("c1"),
                        Party.agent("agent:ops"),
                        Deed.of("READ", Outcome.OK).on("db"),
                        NOON,
                        with(token));
    }

    private static TokenClaims token(Optional<Instant> from, Optional<Instant> to) {
        return new TokenClaims(
                "",
                "mara",
                List.of("agent:ops"),
                List.of(),
                Optional.of(List.of("r")),
                List.of("db"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                to,
                List.of());
    }
}
