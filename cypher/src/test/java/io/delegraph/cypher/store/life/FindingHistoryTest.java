package io.delegraph.cypher.store.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.StoredFinding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingHistoryTest {
    private static final Instant DAY_1 = Instant.parse("2026-11-20T00:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void passesUnverifiedThroughWhateverWasBefore() {
        for (FindingStatus before : FindingStatus.values()) {
            assertThat(statusAfter(before, FindingStatus.UNVERIFIED)).isEqualTo(FindingStatus.UNVERIFIED);
        }
    }

    @Test
    void reopensWhatWasResolvedAndKeepsItReopened() {
        assertThat(statusAfter(FindingStatus.RESOLVED, FindingStatus.OPEN)).isEqualTo(FindingStatus.REOPENED);
        assertThat(statusAfter(FindingStatus.REOPENED, FindingStatus.OPEN)).isEqualTo(FindingStatus.REOPENED);
        assertThat(statusAfter(FindingStatus.UNVERIFIED, FindingStatus.OPEN)).isEqualTo(FindingStatus.OPEN);
    }

    @Test
    void keepsTheWorseOfTwoFindingsWithOneId() {
        List<StoredFinding> after = FindingHistory.next(
                List.of(),
                List.of(finding(Severity.LOW, FindingStatus.OPEN), finding(Severity.HIGH, FindingStatus.OPEN)),
                DAY_1);

        assertThat(after).extracting(stored -> stored.finding().severity()).containsExactly(Severity.HIGH);
    }

    private static FindingStatus statusAfter(FindingStatus before, FindingStatus found) {
        StoredFinding earlier = new StoredFinding(finding(Severity.LOW, before), DAY_1, DAY_1);
        List<StoredFinding> after = FindingHistory.next(List.of(earlier), List.of(finding(Severity.LOW, found)), DAY_2);
        assertThat(after).extracting(StoredFinding::firstSeen).containsExactly(DAY_1);
        return after.get(0).finding().status();
    }

    private static Finding finding(Severity severity, FindingStatus status) {
        return new Finding(
                "f",
                "PRV-003",
                "t",
                severity,
                1.0,
                Truth.DEFINITE,
                1.0,
                status,
                List.of(new Subject(Subject.Role.SUBJECT, new NodeId("a"), NodeKind.USER, "a")),
                List.of(),
                "cause",
                Map.of(),
                "",
                "",
                List.of());
    }
}
