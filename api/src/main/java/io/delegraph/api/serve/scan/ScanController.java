package io.delegraph.api.serve.scan;

import io.delegraph.api.access.Caller;
import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.ScanQuery;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.SqlScans;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.Callers;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** Scans that were asked for; who is limited to zones is shown those that it asked for itself. */
@Controller("/api/v1/scans")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
final class ScanController {
    private final ScanJobs jobs;
    private final SqlScans scans;
    private final ScanEvents events;

    ScanController(ScanJobs jobs, SqlScans scans, ScanEvents events) {
        this.jobs = jobs;
        this.scans = scans;
        this.events = events;
    }

    @Get
    @Operation(operationId = "listScans", summary = "List scans, the newest first.")
    ScanPage list(
            Authentication authentication,
            @Parameter(required = false, description = "One or more states, with commas.") @QueryValue
                    Optional<String> state,
            @Parameter(required = false, description = "The 'next' of the page before.") @QueryValue
                    Optional<String> cursor,
            @Parameter(required = false, description = "From 1 to 500; 50 by default.") @QueryValue
                    Optional<String> limit) {
        ScanListing listing = ScanListing.of(state, cursor, limit);
        Caller caller = Callers.of(authentication);
        if (cursor.isPresent() && find(cursor.get(), caller).isEmpty()) {
            throw new Problem(ProblemType.INVALID_CURSOR);
        }
        ScanQuery query = listing.oneMore();
        return ScanPage.of(scans.list(caller.isUnlimited() ? query : query.of(caller.name())), listing.limit());
    }

    @Get("/{id}")
    @Operation(operationId = "getScan", summary = "Tell what became of a scan.")
    ScanView status(Authentication authentication, @PathVariable String id) {
        return ScanView.of(known(id, authentication));
    }

    @Get("/{id}/events")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @Operation(operationId = "watchScan", summary = "Watch a scan until it has ended, as server-sent events.")
    @ApiResponse(
            responseCode = "200",
            description = "Events named 'progress' and at last one named 'end', each with a ScanEvent as data.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM,
                            schema = @Schema(implementation = ScanEvent.class)))
    Publisher<Event<ScanEvent>> events(Authentication authentication, @PathVariable String id) {
        known(id, authentication);
        return events.of(id);
    }

    @Delete("/{id}")
    @Secured(Roles.ANALYST)
    @Operation(operationId = "cancelScan", summary = "End a scan before anything of it is published.")
    @ApiResponse(
            responseCode = "200",
            description = "It had not begun and is cancelled.",
            content = @Content(schema = @Schema(implementation = ScanView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It runs, and ends at its next safe point.",
            content = @Content(schema = @Schema(implementation = ScanView.class)))
    HttpResponse<ScanView> cancel(Authentication authentication, @PathVariable String id) {
        known(id, authentication);
        return switch (jobs.cancel(id)) {
            case AT_ONCE -> HttpResponse.ok(ScanView.of(known(id, authentication)));
            case SOON -> HttpResponse.<ScanView>accepted().body(ScanView.of(known(id, authentication)));
            case TOO_LATE -> throw new Problem(ProblemType.NOT_CANCELLABLE);
        };
    }

    private ScanRecord known(String id, Authentication authentication) {
        return find(id, Callers.of(authentication))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "No scan has this id."));
    }

    private Optional<ScanRecord> find(String id, Caller caller) {
        return scans.find(id)
                .filter(scan -> caller.isUnlimited() || scan.order().requester().equals(caller.name()));
    }
}
