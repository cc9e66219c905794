package io.delegraph.api.serve;

import io.delegraph.api.job.ScanJob;
import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.Spool;
import io.delegraph.api.job.UploadFolder;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Receives uploads into the spool, off the event loop. */
@Singleton
final class Uploads {
    private final ScanJobs jobs;
    private final Spool spool;
    private final ScanSubmission submission;

    Uploads(ScanJobs jobs, Spool spool, ScanSubmission submission) {
        this.jobs = jobs;
        this.spool = spool;
        this.submission = submission;
    }

    /** The job, when everything of it was received and the worker has it; its place is given up when that fails. */
    Mono<ScanJob> receive(ScanJob job, MultipartBody body, HttpRequest<?> request) {
        UploadFolder folder = create(job);
        UploadParts parts = new UploadParts(folder, request.getParameters().getFirst("source"));
        AtomicBoolean settled = new AtomicBoolean();
        Runnable abandon = () -> {
            if (settled.compareAndSet(false, true)) {
                jobs.withdraw(job);
                folder.delete();
            }
        };
        return Flux.from(body)
                .publishOn(Schedulers.boundedElastic(), 1)
                .doOnNext(parts::take)
                .doOnDiscard(CompletedPart.class, UploadParts::drop)
                .then(Mono.fromCallable(() -> {
                    Optional<String> source = parts.checkedSource();
                    if (settled.compareAndSet(false, true)) {
                        submission.upload(job, folder, source);
                    }
                    return job;
                }))
                .doOnError(problem -> abandon.run())
                // Also called when the answer has been sent; then there is nothing left to abandon.
                .doOnCancel(abandon);
    }

    private UploadFolder create(ScanJob job) {
        try {
            return spool.create();
        } catch (IOException e) {
            jobs.withdraw(job);
            throw new Problem(ProblemType.INTERNAL, "The upload could not be written to the server's data folder.");
        }
    }
}
