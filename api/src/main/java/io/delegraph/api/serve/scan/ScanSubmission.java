package io.delegraph.api.serve.scan;

import io.delegraph.api.access.Caller;
import io.delegraph.api.job.Places;
import io.delegraph.api.job.ScanContent;
import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.ScanOrder;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.SqlScans;
import io.delegraph.api.job.UploadFolder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands what a request names to the queue. */
@Singleton
final class ScanSubmission {
    private final ScanJobs jobs;
    private final SqlScans scans;

    ScanSubmission(ScanJobs jobs, SqlScans scans) {
        this.jobs = jobs;
        this.scans = scans;
    }

    /** The scan that the caller has asked for under this key. */
    Optional<ScanRecord> same(Caller caller, Optional<String> key) {
        return key.flatMap(given -> scans.findByKey(caller.name(), given));
    }

    ScanRecord paths(PathsRequest request, Caller caller, Optional<String> key) {
        ScanContent content = ScanContent.ofPaths(request.paths(), request.source());
        return jobs.submit(ScanOrder.of(content, caller.name()).keyed(key)).scan();
    }

    /** The folder is deleted when it has been scanned. */
    ScanRecord upload(
            UploadFolder folder, Optional<String> source, Caller caller, Optional<String> key, Places.Place place) {
        ScanContent content = ScanContent.ofUpload(folder, source.orElse(SourceName.OF_UPLOADS));
        return jobs.submit(ScanOrder.of(content, caller.name()).keyed(key), place)
                .scan();
    }
}
