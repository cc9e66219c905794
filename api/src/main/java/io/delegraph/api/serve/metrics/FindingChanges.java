package io.delegraph.api.serve.metrics;

import io.delegraph.api.wiring.OpenStore;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.store.StoredFinding;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Counts what a scan changed about findings: opened, reopened, resolved. */
@Singleton
final class FindingChanges {
    private final MeterRegistry registry;
    private final OpenStore store;

    FindingChanges(MeterRegistry registry, OpenStore store) {
        this.registry = registry;
        this.store = store;
    }

    /**
     * Findings before a scan.
     *
     * @param resolved whether each is, by its id
     */
    record Before(Map<String, Boolean> resolved) {
        Before {
            resolved = Map.copyOf(resolved);
        }
    }

    Before before() {
        Map<String, Boolean> resolved = new HashMap<>();
        store.graph().listFindings().stream()
                .map(StoredFinding::finding)
                .forEach(finding -> resolved.put(String.valueOf(finding.id()), isResolved(finding)));
        return new Before(resolved);
    }

    void count(Before before) {
        store.graph().listFindings().stream()
                .map(StoredFinding::finding)
                .forEach(finding -> count(finding, before.resolved().get(String.valueOf(finding.id()))));
    }

    private void count(Finding finding, @org.jspecify.annotations.Nullable Boolean wasResolved) {
        boolean resolved = isResolved(finding);
        if (wasResolved == null && !resolved) {
            counted(finding, "opened");
        } else if (wasResolved != null && wasResolved != resolved) {
            counted(finding, resolved ? "resolved" : "reopened");
        }
    }

    private static boolean isResolved(Finding finding) {
        return finding.status() == FindingStatus.RESOLVED;
    }

    private void counted(Finding finding, String change) {
        Counter.builder("delegraph.findings")
                .description("Findings that scans opened, reopened or resolved since the server's start")
                .tag("rule", finding.rule())
                .tag("change", change)
                .register(registry)
                .increment();
    }
}
