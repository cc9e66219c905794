package io.delegraph.api.serve.diff;

import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.api.access.Caller;
import io.delegraph.api.diff.ArchivedScan;
import io.delegraph.api.diff.ScanArchive;
import io.delegraph.api.diff.ScanDifference;
import io.delegraph.api.diff.ScanNames;
import io.delegraph.api.export.json.DifferenceJson;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.Callers;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.ScanId;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;

/** What is different between two scans. */
@Controller("/api/v1/diffs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
@Secured(Roles.VIEWER)
final class DiffController {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ScanArchive archive;
    private final Differences differences = new Differences(PATIENCE);

    DiffController(OpenStore store) {
        this.archive = new ScanArchive(store.state()::get);
    }

    /** Who gained or lost what, by which facts, and which findings opened or closed. */
    @Get
    @Operation(operationId = "difference", summary = "What is different between two scans")
    @ApiResponse(
            responseCode = "200",
            description = "Everything that is different",
            content = @Content(schema = @Schema(implementation = DifferenceAnswer.class)))
    String difference(
            @Parameter(description = "The earlier scan: its id or how it begins, latest or previous")
                    @QueryValue(defaultValue = ScanNames.PREVIOUS)
                    String from,
            @Parameter(description = "The later scan") @QueryValue(defaultValue = ScanNames.LATEST) String to,
            @QueryValue(defaultValue = "USE") Closure closure,
            Authentication authentication) {
        requireUnlimited(Callers.of(authentication));
        ScanNames names = new ScanNames(archive);
        ScanId earlier = names.find(from).orElseThrow(DiffController::unknown);
        ScanId later = names.find(to).orElseThrow(DiffController::unknown);
        Difference difference = differences.between(
                new Differences.Asked(earlier, later, closure),
                () -> new ScanDifference(read(earlier), read(later)).in(closure));
        return JsonBody.of(writer -> DifferenceJson.write(earlier, later, difference, writer));
    }

    private ArchivedScan read(ScanId scan) {
        return archive.find(scan).orElseThrow(DiffController::unknown);
    }

    private static Problem unknown() {
        return new Problem(
                ProblemType.NOT_FOUND, "No scan that is kept has this name, or more than one begins like it.");
    }

    // What a fact far away changes may be told of through what it gives somebody near.
    private static void requireUnlimited(Caller caller) {
        if (!caller.isUnlimited()) {
            throw new Problem(ProblemType.LIMITED_TO_ZONES);
        }
    }
}
