package io.delegraph.analyzer;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.store.Lifecycle;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {
    @Test
    void marksFindingsOnFactsThatTheLastScanCouldNotConfirm() {
        EstateFixture estate = new EstateFixture();
        estate.user("keeper", allow("iam:PutUserPolicy"));
        estate.user("other", allow("iam:PutGroupPolicy"));

        List<Finding> findings = Analysis.of(
                        staleWhereNamed(estate.snapshot(), "keeper"), AnalysisSettings.scan(EstateFixture.CLOCK))
                .report()
                .findings();

        assertThat(findings)
                .filteredOn(finding -> finding.subject().name().equals("keeper"))
                .isNotEmpty()
                .allMatch(finding -> finding.status() == FindingStatus.UNVERIFIED);
        assertThat(findings)
                .filteredOn(finding -> finding.subject().name().equals("other"))
                .isNotEmpty()
                .allMatch(finding -> finding.status() == FindingStatus.OPEN);
    }

    private static Snapshot staleWhereNamed(Snapshot snapshot, String name) {
        List<StoredNode> nodes = snapshot.nodes().stream()
                .map(stored -> stored.node().name().equals(name) ? stale(stored) : stored)
                .toList();
        return new Snapshot(nodes, snapshot.edges(), snapshot.coverage());
    }

    private static StoredNode stale(StoredNode from) {
        Lifecycle seen = from.lifecycle();
        return new StoredNode(
                from.node(),
                new Lifecycle(seen.firstSeen(), seen.lastSeen(), seen.scan(), FactState.STALE, seen.sources()));
    }
}
