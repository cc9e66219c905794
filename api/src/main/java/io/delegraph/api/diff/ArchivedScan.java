package io.delegraph.api.diff;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a scan left.
 *
 * @param clock    the instant that it took for now
 * @param snapshot the facts that it judged
 * @param findings that it left unresolved, worst first; without their paths and measures
 */
public record ArchivedScan(ScanId scan, Instant clock, Snapshot snapshot, List<Finding> findings) {
    public ArchivedScan {
        Objects.requireNonNull(scan, "scan");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(snapshot, "snapshot");
        findings = findings.stream().sorted().toList();
    }
}
