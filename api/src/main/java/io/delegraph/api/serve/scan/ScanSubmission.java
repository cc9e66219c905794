package io.delegraph.api.serve.scan;

import io.delegraph.api.access.Caller;
import io.delegraph.api.access.Role;
import io.delegraph.api.job.Places;
import io.delegraph.api.job.ScanContent;
import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.ScanOrder;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.SqlScans;
import io.delegraph.api.job.UploadFolder;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.source.VisibleSources;
import io.delegraph.api.source.AllowedPaths;
import io.delegraph.api.source.Source;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/** Hands what a request names to the queue. */
@Singleton
final class ScanSubmission {
    private final ScanJobs jobs;
    private final SqlScans scans;
    private final VisibleSources visible;
    private final AllowedPaths readable;

    ScanSubmission(ScanJobs jobs, SqlScans scans, VisibleSources visible, HttpSettings settings) {
        this.jobs = jobs;
        this.scans = scans;
        this.visible = visible;
        this.readable = settings.readable();
    }

    /** The scan that the caller has asked for under this key. */
    Optional<ScanRecord> same(Caller caller, Optional<String> key) {
        return key.flatMap(given -> scans.findByKey(caller.name(), given));
    }

    ScanRecord paths(PathsRequest request, Caller caller, Optional<String> key) {
        ScanContent content = request.sources().isEmpty() ? ofPaths(request, caller) : ofSources(request, caller);
        return jobs.submit(ScanOrder.of(content, caller.name()).keyed(key)).scan();
    }

    private ScanContent ofPaths(PathsRequest request, Caller caller) {
        boolean administrator = caller.role() == Role.ADMIN && caller.isUnlimited();
        if (!request.paths().stream().map(Path::of).allMatch(path -> readable.admits(path, administrator))) {
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    "A path lies outside of the folders that this server may read for you. An administrator can register"
                            + " it as a source, or start the server with --allow-path.");
        }
        return ScanContent.ofPaths(request.paths(), request.source()).limited(!caller.isUnlimited());
    }

    private ScanContent ofSources(PathsRequest request, Caller caller) {
        if (!visible.areVisible(request.sources(), caller)) {
            throw new Problem(ProblemType.INVALID_REQUEST, "One of the sources is not registered.");
        }
        return ScanContent.ofSources(request.sources());
    }

    /** The folder is deleted when it has been scanned, as a registered source of its name is if there is one. */
    ScanRecord upload(
            UploadFolder folder, Optional<String> source, Caller caller, Optional<String> key, Places.Place place) {
        String name = source.orElse(SourceName.OF_UPLOADS);
        Optional<Source> registered = visible.find(name, caller);
        if (registered.isEmpty() && !ZonedNames.allow(caller, name)) {
            place.close();
            throw new Problem(ProblemType.FORBIDDEN, ZonedNames.REQUIRED);
        }
        ScanContent content = registered
                .map(each -> ScanContent.ofUpload(folder, name)
                        .forcedTo(each.collector())
                        .under(each.estate()))
                .orElseGet(() -> ScanContent.ofUpload(folder, name));
        return jobs.submit(
                        ScanOrder.of(content.limited(!caller.isUnlimited()), caller.name())
                                .keyed(key),
                        place)
                .scan();
    }
}
