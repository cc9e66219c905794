package io.delegraph.api.serve.scan;

import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.Spool;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Receives uploads into the spool, off the event loop and in bounded memory. */
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

    /** The scan, when every part was received and the queue has it; nothing is left behind when that fails. */
    Mono<ScanRecord> parts(UploadRequest request, MultipartBody body) {
        // The framework keeps a part in the spool until it is complete, so for a moment it is there twice.
        Reception reception = Reception.begin(request, 2 * request.size(), jobs, spool);
        UploadParts parts = new UploadParts(reception.folder(), request.source());
        return Flux.from(body)
                .publishOn(Schedulers.boundedElastic(), 1)
                .doOnNext(parts::take)
                .doOnDiscard(CompletedPart.class, UploadParts::drop)
                .then(Mono.fromCallable(() -> reception.handOver(parts.checkedSource(), submission)))
                .timeout(request.patience())
                .onErrorMap(TimeoutException.class, late -> new Problem(ProblemType.TOO_SLOW))
                .doOnError(problem -> reception.abandon())
                // Also called when the answer has been sent; then there is nothing left to abandon.
                .doOnCancel(reception::abandon);
    }

    private static boolean isTooLarge(Throwable problem) {
        return Stream.<Throwable>iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(ContentLengthExceededException.class::isInstance);
    }

    /** The scan, when the whole body was received as one file and the queue has it; nothing is left behind when that fails. */
    ScanRecord file(UploadRequest request, String name, InputStream body) {
        Optional<String> source = request.source().map(SourceName::checked);
        Reception reception = Reception.begin(request, request.size(), jobs, spool);
        try (InputStream content = new TimedStream(body, request.patience())) {
            reception.folder().receive(name, content);
            return reception.handOver(source, submission);
        } catch (IOException e) {
            throw isTooLarge(e) ? new Problem(ProblemType.TOO_LARGE) : Reception.unwritable();
        } finally {
            reception.abandon();
        }
    }
}
