package io.delegraph.api.serve.scan;

import io.delegraph.api.access.Caller;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.serve.security.Callers;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Asking for scans. What was answered with 202 is in the state and survives the end of the process. */
@Controller("/api/v1/scans")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
final class ScanSubmissionController {
    private static final String SECONDS_TO_ASK_AGAIN = "1";

    private final Uploads uploads;
    private final ScanSubmission submission;

    ScanSubmissionController(Uploads uploads, ScanSubmission submission) {
        this.uploads = uploads;
        this.submission = submission;
    }

    @Post
    @Secured(Roles.COLLECTOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Hidden
    Mono<HttpResponse<ScanView>> upload(
            HttpRequest<?> request, Authentication authentication, @Body MultipartBody body) {
        UploadRequest upload = UploadRequest.of(request, Callers.of(authentication));
        return submission
                .same(upload.caller(), upload.key())
                .map(Mono::just)
                .orElseGet(() -> uploads.parts(upload, body))
                .map(ScanSubmissionController::accepted);
    }

    @Post
    @Secured(Roles.COLLECTOR)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Hidden
    HttpResponse<ScanView> file(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue(defaultValue = "") String name,
            @Body InputStream body) {
        UploadRequest upload = UploadRequest.of(request, Callers.of(authentication));
        return accepted(
                submission.same(upload.caller(), upload.key()).orElseGet(() -> uploads.file(upload, name, body)));
    }

    @Post
    @Secured(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createScan",
            summary = "Scan files that are uploaded, or what lies on the server's own machine.",
            description = "Uploads need the role collector, everything else the role analyst.",
            parameters = {
                @Parameter(
                        name = "source",
                        in = ParameterIn.QUERY,
                        description = "Names what carries no name of its own; 'upload' by default.",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "name",
                        in = ParameterIn.QUERY,
                        description = "Name of the file that is the body; some formats are told by it.",
                        schema = @Schema(type = "string"))
            },
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = PathsRequest.Described.class)),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA,
                                        schema = @Schema(implementation = UploadForm.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(
            responseCode = "202",
            description = "The scan waits, and is in the state: it survives the end of the server.",
            headers = {
                @Header(name = "Location", required = true, description = "Where to ask for it."),
                @Header(name = "Retry-After", required = true, description = "When to ask, in seconds.")
            },
            content = @Content(schema = @Schema(implementation = ScanView.class)))
    HttpResponse<ScanView> paths(HttpRequest<?> request, Authentication authentication, @Body String body) {
        Caller caller = Callers.of(authentication);
        PathsRequest paths = PathsRequest.parse(body);
        Optional<String> key = ScanHeaders.key(request);
        return accepted(submission.paths(paths, caller, key));
    }

    private static HttpResponse<ScanView> accepted(ScanRecord scan) {
        return HttpResponse.<ScanView>accepted(URI.create("/api/v1/scans/" + scan.id()))
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_ASK_AGAIN)
                .body(ScanView.of(scan));
    }
}
