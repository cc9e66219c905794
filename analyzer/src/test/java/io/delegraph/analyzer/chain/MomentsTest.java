package io.delegraph.analyzer.chain;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.event.Presented;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls are judged as of when they were made: a token that has ended since gave what it gave. */
class MomentsTest {
    private final EstateFixture estate = new EstateFixture().whole();
    private final ChainFixture chains = new ChainFixture(estate);
    private final NodeId token = estate.node(NodeKind.ACCESS_TOKEN, "token");

    @BeforeEach
    void aTokenReadsAndWrites() {
        estate.sensitive(estate.resource("db"), Sensitivity.RESTRICTED);
        NodeId account = estate.principal(
                NodeKind.SERVICE_ACCOUNT, "sa", allow("READ", "WRITE", "DELETE").on("db"));
        estate.edge(Authenticates.KIND, token, account);
    }

    private void readsWithATokenThatEnds(Instant end) {
        estate.with(token, Property.VALID_TO, end);
        chains.approved("c", "mara", "READ db")
                .call("c", "agent:a", "READ", "db", call -> call.presented(Presented.credential("token")));
    }

    @Test
    void aTokenThatHasEndedSinceCarriedWhatItCarried() {
        readsWithATokenThatEnds(ChainFixture.START.plus(Duration.ofMinutes(15)));

        assertThat(chains.findings()).containsExactly("DEL-001");
        assertThat(chains.judged().measured().latentRatio()).isCloseTo(0.823, within(0.001));
    }

    @Test
    void aTokenThatHadEndedBeforeCarriedNothing() {
        readsWithATokenThatEnds(ChainFixture.START.minus(Duration.ofMinutes(15)));

        assertThat(chains.findings()).containsExactly("DEL-012");
        assertThat(chains.judged().measured().hops().get(0).carried().possible().isEmpty())
                .isTrue();
    }
}
