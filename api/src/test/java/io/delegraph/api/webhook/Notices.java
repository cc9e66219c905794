package io.delegraph.api.webhook;

import io.delegraph.cypher.graph.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Composed notices. */
final class Notices {
    static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private Notices() {}

    static Notice scan(String id) {
        return new Notice(
                id, EventType.SCAN_COMPLETED, AT, id, "A scan.", "/api/v1/scans/" + id, Optional.empty(), Map.of());
    }

    static Notice opened(String id, String rule, Severity severity, String owner, String zone) {
        FindingFacts facts = new FindingFacts(
                id,
                rule,
                "Title \"of\" <" + id + ">",
                severity,
                "agent a",
                owner.isEmpty() ? Set.of() : Set.of(owner),
                zone.isEmpty() ? Set.of() : Set.of(zone),
                "Explanation.",
                "Remediation.",
                List.of("Agent a -USES-> ApiKey k"));
        return new Notice(
                id,
                EventType.FINDING_OPENED,
                AT,
                id,
                "New finding " + id,
                "/api/v1/findings/" + id,
                Optional.of(facts),
                Map.of());
    }
}
