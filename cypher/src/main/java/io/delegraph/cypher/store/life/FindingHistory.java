package io.delegraph.cypher.store.life;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.store.StoredFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life cycle of findings from one publish to the next.
 *
 * <p>New ones open; ones not found again are resolved and kept; ones that come back are reopened and stay so while they are
 * found. UNVERIFIED comes from the analyzer and is passed through: it says what the last scan could check, and wins over
 * OPEN and REOPENED.
 */
public final class FindingHistory {
    private FindingHistory() {}

    /** All findings after this publish, worst first. Of two with one id the worse is kept. */
    public static List<StoredFinding> next(List<StoredFinding> earlier, List<Finding> found, Instant clock) {
        Map<String, StoredFinding> before = new LinkedHashMap<>();
        earlier.forEach(each -> before.put(each.finding().id(), each));
        Map<String, StoredFinding> after = new LinkedHashMap<>();
        found.stream()
                .sorted()
                .forEach(finding -> after.putIfAbsent(
                        finding.id(), seen(Optional.ofNullable(before.get(finding.id())), finding, clock)));
        before.forEach((id, each) -> after.putIfAbsent(id, resolved(each)));
        List<StoredFinding> all = new ArrayList<>(after.values());
        all.sort(null);
        return List.copyOf(all);
    }

    private static StoredFinding seen(Optional<StoredFinding> earlier, Finding finding, Instant clock) {
        FindingStatus status = finding.status() == FindingStatus.UNVERIFIED
                ? FindingStatus.UNVERIFIED
                : earlier.map(each -> continued(each.finding().status())).orElse(FindingStatus.OPEN);
        Instant firstSeen = earlier.map(StoredFinding::firstSeen).orElse(clock);
        return new StoredFinding(finding.withStatus(status), firstSeen, clock);
    }

    private static FindingStatus continued(FindingStatus earlier) {
        return switch (earlier) {
            case OPEN, UNVERIFIED -> FindingStatus.OPEN;
            case REOPENED, RESOLVED -> FindingStatus.REOPENED;
        };
    }

    private static StoredFinding resolved(StoredFinding earlier) {
        return new StoredFinding(
                earlier.finding().withStatus(FindingStatus.RESOLVED), earlier.firstSeen(), earlier.lastSeen());
    }
}
