package io.delegraph.analyzer.rule.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.OwnedBy;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoActiveOwnerTest {
    private static final String RULE = "GOV-007";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId owned = estate.node(NodeKind.AGENT, "agent:owned");
    private final NodeId lonely = estate.node(NodeKind.AGENT, "agent:lonely");
    private final NodeId team = estate.node(NodeKind.OWNER, "team-cx");

    @Test
    void accusesWhatNobodyOwnsWhereOthersAreOwned() {
        NodeId account = estate.node(NodeKind.SERVICE_ACCOUNT, "sa");
        estate.edge(OwnedBy.KIND, owned, team);

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(finding -> finding.subject().id()).containsExactlyInAnyOrder(lonely, account);
        assertThat(findings).extracting(Finding::truth).containsOnly(Truth.DEFINITE);
    }

    @Test
    void accusesWhatOnlyPeopleWhoAreGoneOwn() {
        NodeId left = estate.with(estate.node(NodeKind.HUMAN, "lee"), Property.ENABLED, new PropertyValue.Flag(false));
        NodeId expired = estate.with(
                estate.node(NodeKind.OWNER, "team-old"), Property.VALID_TO, EstateFixture.CLOCK.minusSeconds(1));
        estate.edge(OwnedBy.KIND, owned, team).edge(OwnedBy.KIND, lonely, left).edge(OwnedBy.KIND, lonely, expired);

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(finding -> finding.subject().id()).containsExactly(lonely);
        assertThat(findings.get(0).explanation()).contains("only owners who are gone");
    }

    @Test
    void isSilentWhenAnyOwnerIsNamed() {
        estate.edge(OwnedBy.KIND, owned, team);
        estate.with(lonely, Property.OWNER, "lee");

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isUnsureOnceForTheCollectorWhenNobodyCollectedOwners() {
        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.LOW);
        assertThat(findings.get(0).measures()).containsEntry("things", 2.0);
        assertThat(findings.get(0).explanation()).contains("What fixture read", "2 agents");
    }

    @Test
    void leavesPeopleAndUsersOfUnknownNatureOut() {
        estate.edge(OwnedBy.KIND, owned, team).edge(OwnedBy.KIND, lonely, team);
        Laptop.home(estate, "/home/mara");
        estate.user("dev");

        assertThat(estate.findings(RULE)).isEmpty();
    }
}
