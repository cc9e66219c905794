package io.delegraph.api.serve.scan;

import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.SqlScans;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** Scans that were asked for. */
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
            @QueryValue Optional<String> state,
            @QueryValue Optional<String> cursor,
            @QueryValue Optional<String> limit) {
        ScanListing listing = ScanListing.of(state, cursor, limit);
        if (cursor.isPresent() && scans.find(cursor.get()).isEmpty()) {
            throw new Problem(ProblemType.INVALID_CURSOR);
        }
        return ScanPage.of(scans.list(listing.oneMore()), listing.limit());
    }

    @Get("/{id}")
    @Operation(operationId = "getScan", summary = "Tell what became of a scan.")
    ScanView status(@PathVariable String id) {
        return ScanView.of(known(id));
    }

    @Get("/{id}/events")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @Operation(operationId = "watchScan", summary = "Watch a scan until it has ended, as server-sent events.")
    Publisher<Event<ScanEvent>> events(@PathVariable String id) {
        known(id);
        return events.of(id);
    }

    @Delete("/{id}")
    @Secured(Roles.ANALYST)
    @Operation(operationId = "cancelScan", summary = "End a scan before anything of it is published.")
    @ApiResponse(responseCode = "200", description = "It had not begun and is cancelled.")
    @ApiResponse(responseCode = "202", description = "It runs, and ends at its next safe point.")
    HttpResponse<ScanView> cancel(@PathVariable String id) {
        known(id);
        return switch (jobs.cancel(id)) {
            case AT_ONCE -> HttpResponse.ok(ScanView.of(known(id)));
            case SOON -> HttpResponse.<ScanView>accepted().body(ScanView.of(known(id)));
            case TOO_LATE -> throw new Problem(ProblemType.NOT_CANCELLABLE);
        };
    }

    private ScanRecord known(String id) {
        return scans.find(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "No scan has this id."));
    }
}
