package io.delegraph.api.webhook;

import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.cypher.graph.StableHash;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is told of scans. */
final class ScanNotice {
    private ScanNotice() {}

    /** Of one that was published. */
    static Notice of(CompletedScan scan) {
        ScanOutcome outcome = scan.outcome();
        boolean incomplete = outcome.collection().incomplete();
        EventType type = incomplete ? EventType.SCAN_INCOMPLETE : EventType.SCAN_COMPLETED;
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("inputs", outcome.collection().inputs().size());
        counts.put("nodes", outcome.graph().nodes());
        counts.put("edges", outcome.graph().edges());
        counts.put("findings", outcome.findings().size());
        counts.put("resolved", outcome.resolved());
        String summary = "A scan was published" + (incomplete ? ", though not everything could be read" : "") + ": "
                + outcome.findings().size() + " findings.";
        return notice(scan.job(), type, outcome.scan().clock(), summary, Map.of("counts", counts));
    }

    /** Of one of which nothing was published. */
    static Notice failed(String job, String why, Instant at) {
        return notice(job, EventType.SCAN_FAILED, at, "A scan failed. " + why, Map.of("why", why));
    }

    private static Notice notice(String job, EventType type, Instant at, String summary, Map<String, Object> details) {
        return new Notice(
                StableHash.of("scan", job, type.text()),
                type,
                at,
                job,
                summary,
                "/api/v1/scans/" + job,
                Optional.empty(),
                details);
    }
}
