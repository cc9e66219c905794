package io.delegraph.api.job;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queue of scans and its one worker. Safe for use by several threads. */
public final class ScanJobs implements ScanQueue, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScanJobs.class);
    private static final int WAITING = 8;
    private static final int MOST_ATTEMPTS = 10;
    private static final int SECONDS_TO_STOP = 10;
    private static final int SECONDS_WITHOUT_STATE = 2;

    private final SqlScans scans;
    private final Spool spool;
    private final ScanWork work;
    private final Clock clock;
    private final ScanEnding ending;
    private final Places places = new Places(WAITING);
    private final Map<String, LiveScan> live = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(ScanJobs::daemon);
    private volatile boolean closing;

    private ScanJobs(SqlScans scans, Spool spool, ScanWork work, Clock clock) {
        this.scans = scans;
        this.spool = spool;
        this.work = work;
        this.clock = clock;
        this.ending = new ScanEnding(scans, clock);
    }

    /** Begins with the scans that an earlier process left, unless that process still has the spool. */
    public static ScanJobs start(SqlScans scans, Spool spool, ScanWork work, Clock clock) {
        ScanJobs jobs = new ScanJobs(scans, spool, work, clock);
        if (spool.isOwn()) {
            scans.unfinished().forEach(scan -> jobs.enqueue(scan.id(), () -> {}));
        }
        return jobs;
    }

    private static Thread daemon(Runnable job) {
        Thread thread = new Thread(job, "scan");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Keeps a place in the queue while the inputs are received; to be closed if they never come.
     *
     * @throws QueueFull when none is left
     */
    public Places.Place reserve() {
        return places.take();
    }

    @Override
    public Taken submit(ScanOrder order) {
        Optional<ScanRecord> same = scans.same(order);
        return same.isPresent() ? new Taken(same.get(), false) : submit(order, reserve());
    }

    /** Takes an order for which a place was kept. An upload that an older order of the same key makes needless is deleted. */
    public Taken submit(ScanOrder order, Places.Place place) {
        Taken taken;
        try {
            taken = scans.add(order, clock.instant());
        } catch (RuntimeException e) {
            place.close();
            throw e;
        }
        if (taken.fresh()) {
            enqueue(taken.scan().id(), place::close);
        } else {
            place.close();
            order.content().upload().ifPresent(spool::delete);
        }
        return taken;
    }

    private void enqueue(String id, Runnable leave) {
        live.put(id, new LiveScan(leave));
        try {
            worker.execute(() -> run(id));
        } catch (RejectedExecutionException stopping) {
            LOG.info("Scan {} waits for the next start.", id);
        }
    }

    /** How far a scan is. */
    public Optional<ScanMoment> moment(String id) {
        return Optional.ofNullable(live.get(id))
                .map(LiveScan::moment)
                .or(() -> scans.find(id).map(scan -> ScanMoment.of(scan.state())));
    }

    /** What became of the wish that a scan ends. */
    public enum Cancellation {
        /** It had not begun and never will. */
        AT_ONCE,
        /** It ends at its next safe point. */
        SOON,
        /** It has ended, or is being published. */
        TOO_LATE
    }

    /** Ends a scan before it is published. */
    public Cancellation cancel(String id) {
        Optional<LiveScan> here = Optional.ofNullable(live.get(id));
        if (scans.withdraw(id, clock.instant())) {
            here.ifPresent(LiveScan::leave);
            live.remove(id);
            scans.find(id).flatMap(scan -> scan.order().content().upload()).ifPresent(spool::delete);
            return Cancellation.AT_ONCE;
        }
        // First the scan, then the state: what the state says has to hold also if this process ends in between.
        boolean ended = scans.find(id).filter(scan -> !scan.state().isFinal()).isEmpty();
        if (!ended && here.filter(LiveScan::stop).isPresent()) {
            scans.cancelling(id);
            return Cancellation.SOON;
        }
        return Cancellation.TOO_LATE;
    }

    private void run(String id) {
        LiveScan scan = live.get(id);
        if (scan == null) {
            return;
        }
        scan.leave();
        try {
            patiently(() -> scans.begin(id, clock.instant()))
                    .flatMap(begun -> begun)
                    .ifPresent(begun -> run(begun, scan));
        } finally {
            live.remove(id);
        }
    }

    // Whatever goes wrong, the worker lives on, and the scan says so. The state changes before the upload goes: a
    // process
    // that ends in between leaves a folder that the next one deletes, and not a scan without its inputs.
    private void run(ScanRecord begun, LiveScan progress) {
        Runnable end;
        try {
            ScanWork.Published published = published(begun, progress);
            end = () -> ending.published(begun.id(), published);
        } catch (Unfinished e) {
            LOG.error("Scan {} is published; what follows it is done at the next start.", begun.id());
            return;
        } catch (RuntimeException | Error e) {
            if (closing) {
                LOG.info("Scan {} was interrupted and goes on at the next start.", begun.id());
                return;
            }
            end = () -> ending.failed(begun.id(), e);
        }
        Runnable last = end;
        patiently(() -> {
                    last.run();
                    return begun;
                })
                .flatMap(ended -> ended.order().content().upload())
                .ifPresent(spool::delete);
    }

    private ScanWork.Published published(ScanRecord begun, LiveScan progress) {
        if (begun.cancelling()) {
            progress.stop();
        }
        if (begun.attempts() > MOST_ATTEMPTS) {
            throw new ScanRefused("The server ended " + MOST_ATTEMPTS + " times while it did this scan.");
        }
        return work.scan(begun, progress);
    }

    // A state that is away comes back; until then there is nothing else to do.
    private <T> Optional<T> patiently(Supplier<T> statement) {
        while (true) {
            try {
                return Optional.of(statement.get());
            } catch (JdbiException e) {
                LOG.error("The state cannot be used: {}", e.getClass().getName());
            }
            try {
                TimeUnit.SECONDS.sleep(SECONDS_WITHOUT_STATE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    /** Stops the worker; what waits or runs goes on at the next start. */
    @Override
    public void close() {
        closing = true;
        live.values().forEach(LiveScan::stop);
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("A scan was cut off because the server stops.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
