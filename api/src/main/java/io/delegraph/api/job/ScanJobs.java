package io.delegraph.api.job;

import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.cypher.server.ServerUnavailable;
import io.delegraph.cypher.store.StoreUnavailable;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queue of scans and its one worker. */
public final class ScanJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScanJobs.class);
    private static final int WAITING = 8;
    private static final int SECONDS_TO_STOP = 10;

    private final BiFunction<String, ScanInputs, ScanOutcome> scan;
    private final JobBook book = new JobBook();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(ScanJobs::daemon);
    private int waiting;

    /**
     * Starts empty.
     *
     * @param scan does one scan under its id, with the right to write
     */
    public ScanJobs(BiFunction<String, ScanInputs, ScanOutcome> scan) {
        this.scan = scan;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "scan");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A place in the queue.
     *
     * @param fresh whether the caller has to fill it, by {@link #submit} or else {@link #withdraw}
     */
    public record Admission(ScanJob job, boolean fresh) {}

    /**
     * Takes a place in the queue, before anything of the inputs is received; the job that has the key already, if one has.
     *
     * @throws QueueFull when no place is left
     */
    public synchronized Admission admit(Optional<String> key) {
        Optional<ScanJob> same = key.flatMap(book::findByKey);
        if (same.isPresent()) {
            return new Admission(same.get(), false);
        }
        if (waiting >= WAITING) {
            throw new QueueFull();
        }
        waiting++;
        ScanJob job = new ScanJob(key);
        book.add(job);
        return new Admission(job, true);
    }

    /** Gives up a place whose inputs never came. */
    public synchronized void withdraw(ScanJob job) {
        waiting--;
        book.remove(job);
    }

    /** The job, unless it was forgotten. */
    public synchronized Optional<ScanJob> find(String id) {
        return book.find(id);
    }

    /**
     * Hands a job to the worker.
     *
     * @param afterwards done in any case, when nothing reads the inputs any more
     */
    public void submit(ScanJob job, ScanInputs inputs, Runnable afterwards) {
        try {
            worker.execute(() -> run(job, inputs, afterwards));
        } catch (RejectedExecutionException stopping) {
            withdraw(job);
            afterwards.run();
            throw stopping;
        }
    }

    private void run(ScanJob job, ScanInputs inputs, Runnable afterwards) {
        synchronized (this) {
            waiting--;
        }
        job.moveTo(job.status().running(ScanJob.now()));
        ScanStatus end = ended(job.status(), inputs);
        // First the inputs go and then the state changes: who sees the end sees an empty spool.
        afterwards.run();
        job.moveTo(end);
    }

    // Whatever goes wrong, the worker lives on, and the job says so.
    private ScanStatus ended(ScanStatus status, ScanInputs inputs) {
        try {
            ScanOutcome outcome = scan.apply(status.id(), inputs);
            ScanState state = outcome.collection().incomplete() ? ScanState.INCOMPLETE : ScanState.DONE;
            return status.published(ScanJob.now(), state, ScanSummary.of(outcome));
        } catch (StoreUnavailable | ServerUnavailable e) {
            return failed(status, e, "The store could not be written. Is another scan running, or Neo4j down?");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return failed(status, e, "The scan failed in a way it should not; the server's log says where.");
        }
    }

    // The message of an exception may quote an input; its kind and place do not.
    private static ScanStatus failed(ScanStatus status, Throwable problem, String why) {
        StackTraceElement[] frames = problem.getStackTrace();
        Object place = frames.length == 0 ? "an unknown place" : frames[0];
        LOG.error("Scan {} failed: {} at {}", status.id(), problem.getClass().getName(), place);
        return status.failed(ScanJob.now(), why);
    }

    /** Stops the worker; what waits is not scanned. */
    @Override
    public void close() {
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
