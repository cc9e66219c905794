package io.delegraph.api.serve;

import io.delegraph.api.job.ScanJob;
import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.UploadFolder;
import io.delegraph.api.scan.ScanInputs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hands what a request names to the worker. */
@Singleton
final class ScanSubmission {
    private final ScanJobs jobs;
    private final HttpSettings settings;

    ScanSubmission(ScanJobs jobs, HttpSettings settings) {
        this.jobs = jobs;
        this.settings = settings;
    }

    void paths(ScanJob job, PathsRequest request) {
        jobs.submit(job, inputs(request.paths(), request.source()), () -> {});
    }

    /** The folder is deleted when it has been scanned. */
    void upload(ScanJob job, UploadFolder folder, Optional<String> source) {
        List<String> paths = List.of(folder.path().toString());
        jobs.submit(job, inputs(paths, Optional.of(source.orElse(SourceName.OF_UPLOADS))), folder::delete);
    }

    private ScanInputs inputs(List<String> paths, Optional<String> source) {
        Instant now = Instant.ofEpochMilli(Clock.systemUTC().millis());
        return new ScanInputs(paths, source, Optional.empty(), Optional.empty(), now, settings.fingerprinter());
    }
}
