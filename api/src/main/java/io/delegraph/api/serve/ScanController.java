package io.delegraph.api.serve;

import io.delegraph.api.export.json.ScanStatusJson;
import io.delegraph.api.job.ScanJob;
import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.ScanStatus;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import reactor.core.publisher.Mono;

/** Scans: asked for here, done by the worker. */
@Controller("/api/v1/scans")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
final class ScanController {
    private final ScanJobs jobs;
    private final Uploads uploads;
    private final ScanSubmission submission;

    ScanController(ScanJobs jobs, Uploads uploads, ScanSubmission submission) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.submission = submission;
    }

    @Post
    @Secured(Roles.COLLECTOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Mono<HttpResponse<String>> upload(HttpRequest<?> request, @Body MultipartBody body) {
        ScanJobs.Admission admission = jobs.admit(ScanHeaders.key(request));
        Mono<ScanJob> received =
                admission.fresh() ? uploads.receive(admission.job(), body, request) : Mono.just(admission.job());
        return received.map(ScanController::accepted);
    }

    @Post
    @Secured(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<String> paths(HttpRequest<?> request, @Body String body) {
        PathsRequest paths = PathsRequest.parse(body);
        ScanJobs.Admission admission = jobs.admit(ScanHeaders.key(request));
        if (admission.fresh()) {
            submission.paths(admission.job(), paths);
        }
        return accepted(admission.job());
    }

    @Get("/{id}")
    String status(@PathVariable String id) {
        ScanStatus status = jobs.find(id)
                .map(ScanJob::status)
                .orElseThrow(() -> new Problem(
                        ProblemType.NOT_FOUND, "No scan has this id. Scans are forgotten when the server restarts."));
        return JsonBody.of(writer -> ScanStatusJson.write(status, writer));
    }

    private static HttpResponse<String> accepted(ScanJob job) {
        ScanStatus status = job.status();
        return HttpResponse.<String>accepted(URI.create("/api/v1/scans/" + status.id()))
                .body(JsonBody.of(writer -> ScanStatusJson.accepted(status, writer)));
    }
}
