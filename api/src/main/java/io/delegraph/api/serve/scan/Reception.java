package io.delegraph.api.serve.scan;

import io.delegraph.api.job.Places;
import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.Spool;
import io.delegraph.api.job.SpoolFull;
import io.delegraph.api.job.UploadFolder;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One upload on its way into the spool: it is either handed over or abandoned, once. Safe for use by several threads. */
final class Reception {
    private final UploadRequest request;
    private final Places.Place place;
    private final UploadFolder folder;
    private final AtomicBoolean settled = new AtomicBoolean();

    private Reception(UploadRequest request, Places.Place place, UploadFolder folder) {
        this.request = request;
        this.place = place;
        this.folder = folder;
    }

    /**
     * Keeps a place in the queue and on the disk.
     *
     * @throws io.delegraph.api.job.QueueFull when there is none in the queue
     * @throws SpoolFull when there is none on the disk
     */
    static Reception begin(UploadRequest request, long size, ScanJobs jobs, Spool spool) {
        Places.Place place = jobs.reserve();
        try {
            return new Reception(request, place, spool.create(size));
        } catch (SpoolFull e) {
            place.close();
            throw e;
        } catch (IOException e) {
            place.close();
            throw unwritable();
        }
    }

    static Problem unwritable() {
        return new Problem(ProblemType.INTERNAL, "The upload could not be written to the server's data folder.");
    }

    UploadFolder folder() {
        return folder;
    }

    /** The scan, when the queue has it. */
    ScanRecord handOver(Optional<String> source, ScanSubmission submission) {
        if (!settled.compareAndSet(false, true)) {
            throw new Problem(ProblemType.TOO_SLOW);
        }
        try {
            return submission.upload(folder, source, request.caller(), request.key(), place);
        } catch (RuntimeException e) {
            folder.delete();
            throw e;
        }
    }

    /** Nothing of it is wanted any more; does nothing after it was handed over. */
    void abandon() {
        if (settled.compareAndSet(false, true)) {
            place.close();
            folder.delete();
        }
    }
}
