package io.delegraph.api.schedule;

import io.delegraph.api.job.Firing;
import io.delegraph.api.job.QueueFull;
import io.delegraph.api.job.ScanContent;
import io.delegraph.api.job.ScanLog;
import io.delegraph.api.job.ScanOrder;
import io.delegraph.api.job.ScanQueue;
import io.delegraph.api.job.ScanState;
import io.delegraph.api.source.Backoff;
import io.delegraph.api.source.RegisteredSource;
import io.delegraph.api.source.Sighting;
import io.delegraph.api.source.SourceChanges;
import io.delegraph.api.source.SourceState;
import io.delegraph.api.source.SqlSources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One look at all sources: orders scans of watched folders that changed, and of what could not be reached before. */
public final class RefreshRound {
    private static final int MOST_COUNTED = 16;

    private final SqlSources sources;
    private final ScanQueue queue;
    private final ScanLog scans;
    private final Backoff backoff;
    private final SourceChanges changes = new SourceChanges();

    public RefreshRound(SqlSources sources, ScanQueue queue, ScanLog scans, Backoff backoff) {
        this.sources = sources;
        this.queue = queue;
        this.scans = scans;
        this.backoff = backoff;
    }

    /** Looks once. What fails is tried again by the next look. */
    public void run(Instant now) {
        try {
            for (RegisteredSource each : sources.list()) {
                changes.at(each, now).or(() -> unpublished(each, now)).ifPresent(sighting -> changed(each, sighting));
            }
            sources.due(now).forEach(each -> again(each, now));
        } catch (QueueFull full) {
            // It stays to be done, and the next look finds it again.
        }
    }

    // Ordered first and noted then; the key lets the order be found again if the process ends in between.
    private void changed(RegisteredSource source, Sighting sighting) {
        String name = source.source().name();
        queue.submit(order(name, requester(name)).keyed(Optional.of(key(sighting))));
        sources.note(name, sighting);
    }

    private static String requester(String name) {
        return "change of " + name;
    }

    private static String key(Sighting sighting) {
        return sighting.number() + " " + sighting.digest().orElse("");
    }

    // What was ordered and never published is as good as not noticed; it is ordered anew, later each time.
    private Optional<Sighting> unpublished(RegisteredSource source, Instant now) {
        Sighting last = source.watched();
        Optional<Instant> ended = ended(source, last);
        int failures = 0;
        for (Sighting each = last;
                failures < MOST_COUNTED && ended(source, each).isPresent();
                each = each.before()) {
            failures++;
        }
        int counted = failures;
        return ended.filter(at -> !backoff.after(at, counted).isAfter(now)).flatMap(at -> last.again());
    }

    /** When the scan of a sighting ended, if nothing of it was published. */
    private Optional<Instant> ended(RegisteredSource source, Sighting sighting) {
        return scans.findByKey(requester(source.source().name()), key(sighting))
                .filter(scan -> scan.state() == ScanState.FAILED || scan.state() == ScanState.CANCELLED)
                .flatMap(scan -> scan.status().finished());
    }

    private void again(RegisteredSource source, Instant now) {
        String name = source.source().name();
        SourceState state = source.state();
        Instant due = state.nextAttempt().orElse(now);
        ScanQueue.Taken taken = queue.submit(order(name, "retry of " + name).fired(new Firing("source " + name, due)));
        if (!taken.fresh() && taken.scan().state().isFinal()) {
            // The scan ended without a look at the source: it was cancelled, or failed elsewhere.
            sources.note(name, state.later(backoff.after(now, state.failures())));
        }
    }

    private static ScanOrder order(String source, String requester) {
        return ScanOrder.of(ScanContent.ofSources(List.of(source)), requester);
    }
}
