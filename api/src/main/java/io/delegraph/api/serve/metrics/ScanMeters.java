package io.delegraph.api.serve.metrics;

import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.ScanWork;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.cypher.graph.Diagnostic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Measures scans: how long they take, what they could not read, what became of findings. */
@Singleton
public final class ScanMeters {
    private static final Duration[] BUCKETS = List.of(1, 5, 15, 60, 300, 900, 3600, 14_400).stream()
            .map(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final CollectionMeters collection;
    private final FindingChanges changes;

    ScanMeters(MeterRegistry registry, CollectionMeters collection, FindingChanges changes) {
        this.registry = registry;
        this.collection = collection;
        this.changes = changes;
    }

    /** The same work, measured. */
    public ScanWork measured(ScanWork work) {
        return (scan, progress) -> measure(work, scan, progress);
    }

    private ScanWork.Published measure(ScanWork work, ScanRecord scan, ScanProgress progress) {
        FindingChanges.Before before = changes.before();
        Timer.Sample started = Timer.start(registry);
        String result = "failed";
        try {
            ScanWork.Published published = work.scan(scan, progress);
            boolean incomplete = published.outcome().collection().incomplete();
            result = incomplete ? "incomplete" : "done";
            ended(published.outcome());
            changes.count(before);
            return published;
        } finally {
            started.stop(timer(result));
        }
    }

    private Timer timer(String result) {
        return Timer.builder("delegraph.scan.duration")
                .description("How long scans took, from their start to their publication or failure")
                .tag("result", result)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private void ended(ScanOutcome outcome) {
        collection.note(outcome.collection());
        outcome.diagnostics().stream()
                .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR)
                .forEach(problem -> rejected(problem.code()));
    }

    // Codes are words of the program, as many as it has; what they are about stands in the diagnostics.
    private void rejected(String code) {
        Counter.builder("delegraph.ingest.rejected")
                .description("Parts of inputs that could not be understood, by the code of the diagnostic")
                .tag("reason", code)
                .register(registry)
                .increment();
    }
}
