package io.delegraph.api.serve.scan;

import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.ScanMoment;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Watches scans. A listener is a question that is asked again and again, so there is nothing to be kept for one that has
 * gone or has fallen behind, and one that comes back goes on with how far the scan is by then.
 */
@Singleton
final class ScanEvents {
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ScanJobs jobs;

    ScanEvents(ScanJobs jobs) {
        this.jobs = jobs;
    }

    /** What changes, from now to the end of the scan or of an hour; the last event of an ended scan is named {@code end}. */
    Publisher<Event<ScanEvent>> of(String id) {
        return Flux.interval(Duration.ZERO, BETWEEN)
                .onBackpressureDrop()
                .publishOn(Schedulers.boundedElastic(), 1)
                .concatMapIterable(tick -> jobs.moment(id).stream().toList(), 1)
                .distinctUntilChanged()
                .takeUntil(moment -> moment.state().isFinal())
                .take(LONGEST)
                .map(ScanEvents::event);
    }

    private static Event<ScanEvent> event(ScanMoment moment) {
        return Event.of(ScanEvent.of(moment)).name(moment.state().isFinal() ? "end" : "progress");
    }
}
