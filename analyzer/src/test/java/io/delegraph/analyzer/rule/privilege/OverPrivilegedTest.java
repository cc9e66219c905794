package io.delegraph.analyzer.rule.privilege;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverPrivilegedTest {
    private final EstateFixture estate = new EstateFixture().whole();
    private final ChainFixture chains = new ChainFixture(estate);

    private NodeId account(String id) {
        estate.resource("orders");
        return estate.principal(
                NodeKind.SERVICE_ACCOUNT, id, allow("READ", "WRITE", "DELETE").on("orders"));
    }

    private void did(String who, String action, String resource, int daysAgo) {
        chains.call(
                Strand.chain(who + action + daysAgo),
                new Party(who, NodeKind.SERVICE_ACCOUNT),
                Deed.of(action, Outcome.OK).on(resource),
                EstateFixture.CLOCK.minus(Duration.ofDays(daysAgo)),
                ChainFixture::nothingMore);
    }

    private List<Finding> findings(NodeId about) {
        return chains.analysis().report().findings().stream()
                .filter(finding -> finding.rule().equals("PRV-001"))
                .filter(finding -> finding.subject().id().equals(about))
                .toList();
    }

    @Test
    void tellsThatMostWasNotUsedThoughItWouldHaveShown() {
        NodeId one = account("sa");
        account("other");
        did("sa", "READ", "orders", 100);
        did("sa", "READ", "orders", 3);
        did("other", "WRITE", "orders", 2);
        did("other", "DELETE", "orders", 2);

        assertThat(findings(one)).singleElement().satisfies(finding -> {
            assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
            assertThat(finding.measures()).containsEntry("logCoverage", 1.0).containsEntry("unusedShare", 0.824);
        });
    }

    @Test
    void countsWhatWasUsedLongAgoAsUnused() {
        NodeId one = account("sa");
        did("sa", "DELETE", "orders", 100);
        did("sa", "WRITE", "orders", 100);
        did("sa", "READ", "orders", 3);

        assertThat(findings(one))
                .singleElement()
                .satisfies(finding -> assertThat(finding.truth()).isEqualTo(Truth.DEFINITE));
    }

    @Test
    void isSilentWhenMostIsUsed() {
        NodeId one = account("sa");
        did("sa", "READ", "orders", 100);
        did("sa", "WRITE", "orders", 3);
        did("sa", "DELETE", "orders", 3);

        assertThat(findings(one)).isEmpty();
    }

    @Test
    void neverCallsUnusedWhatNoRecordShows() {
        NodeId one = account("sa");
        did("sa", "READ", "orders", 100);
        did("sa", "READ", "orders", 3);

        assertThat(findings(one)).isEmpty();
    }

    @Test
    void isUnknownWhenRecordsShowTooLittle() {
        estate.resource("orders");
        NodeId one = estate.principal(
                NodeKind.SERVICE_ACCOUNT,
                "sa",
                allow("LIST", "READ", "WRITE", "DELETE").on("orders"));
        account("other");
        did("sa", "LIST", "orders", 100);
        did("sa", "LIST", "orders", 3);
        did("other", "WRITE", "orders", 2);

        assertThat(findings(one))
                .singleElement()
                .satisfies(finding -> assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN));
    }

    @Test
    void isSilentAboutAnIdentityThatIsYoung() {
        NodeId one = account("sa");
        estate.with(one, Property.CREATED_AT, EstateFixture.CLOCK.minus(Duration.ofDays(20)));
        did("sa", "DELETE", "orders", 100);
        did("sa", "WRITE", "orders", 100);
        did("sa", "READ", "orders", 3);

        assertThat(findings(one)).isEmpty();
    }

    @Test
    void isSilentWhenRecordsDoNotReachBack() {
        NodeId one = account("sa");
        account("other");
        did("sa", "READ", "orders", 80);
        did("other", "WRITE", "orders", 2);
        did("other", "DELETE", "orders", 2);

        assertThat(findings(one)).isEmpty();
    }
}
