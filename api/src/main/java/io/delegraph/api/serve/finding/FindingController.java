package io.delegraph.api.serve.finding;

import io.delegraph.api.access.Caller;
import io.delegraph.api.export.json.PageJson;
import io.delegraph.api.finding.CaseChange;
import io.delegraph.api.finding.CaseDesk;
import io.delegraph.api.finding.CasedFinding;
import io.delegraph.api.listing.Page;
import io.delegraph.api.listing.Published;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.security.Callers;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.cypher.graph.Finding;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;

/** Findings of the last epoch, and what is decided about them. */
@Controller("/api/v1/findings")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
final class FindingController {
    private static final String IF_MATCH = "ETag of what was looked at, or *.";

    private final FindingReads reads;
    private final CaseDesk desk;
    private final BulkDecision bulk;

    FindingController(FindingReads reads, CaseDesk desk, BulkDecision bulk) {
        this.reads = reads;
        this.desk = desk;
        this.bulk = bulk;
    }

    @Get
    @Operation(operationId = "listFindings", summary = "Findings, worst first, with their cases.")
    @Parameter(name = "severity", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "rule", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "truth", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "owner", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "assignee", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "about", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "source", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "text", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "seenSince", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date-time"))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FindingSchemas.FindingPage.class)))
    String list(@Parameter(hidden = true) HttpRequest<?> request, Authentication authentication) {
        Page<CasedFinding> page = reads.page(FindingQuery.of(request.getParameters()), Callers.of(authentication));
        return JsonBody.of(writer -> PageJson.findings(page, writer));
    }

    @Get("/{id}")
    @Operation(operationId = "getFinding", summary = "One finding with its case.")
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", required = true, schema = @Schema(type = "string")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FindingSchemas.FindingAnswer.class)))
    HttpResponse<String> show(@PathVariable String id, Authentication authentication) {
        return answer(reads.published(Callers.of(authentication)), id);
    }

    @Get("/{id}/history")
    @Operation(operationId = "listFindingChanges", summary = "What happened to a finding, oldest first.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FindingSchemas.ChangePage.class)))
    String history(
            @PathVariable String id, @Parameter(hidden = true) HttpRequest<?> request, Authentication authentication) {
        Published published = reads.published(Callers.of(authentication));
        FindingReads.require(published, id);
        List<CaseChange> changes = reads.history(published, id);
        Page<CaseChange> page = FindingQuery.page(request.getParameters()).of(published, "history" + id, changes);
        return JsonBody.of(writer -> PageJson.changes(page, writer));
    }

    @Patch("/{id}")
    @Secured(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideFinding", summary = "Assign, accept, resolve, dismiss or reopen a finding.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionBody.class)))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = IF_MATCH,
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", required = true, schema = @Schema(type = "string")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FindingSchemas.FindingAnswer.class)))
    HttpResponse<String> decide(
            @PathVariable String id,
            @Body String body,
            @Parameter(hidden = true) HttpRequest<?> request,
            Authentication authentication) {
        Caller caller = Callers.of(authentication);
        DecisionBody decision = Bodies.read(body, DecisionBody.class);
        Published published = reads.published(caller);
        Finding finding = reads.requireWhole(published, id);
        CaseDesk.Item item = new CaseDesk.Item(
                finding, CaseVersion.wanted(request.getHeaders().get(HttpHeaders.IF_MATCH)));
        desk.decide(item, published.epoch(), decision.decision(), caller.name());
        return answer(published, id);
    }

    @Patch
    @Secured(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideFindings", summary = "The same decision about several findings.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BulkBody.class)))
    BulkAnswer decideAll(@Body String body, Authentication authentication) {
        return bulk.decide(Bodies.read(body, BulkBody.class), Callers.of(authentication));
    }

    private HttpResponse<String> answer(Published published, String id) {
        CasedFinding cased = reads.cased(published, id);
        String body = JsonBody.of(writer -> PageJson.finding(cased, published.epoch(), published.coverage(), writer));
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, CaseVersion.tag(cased.decided()));
    }
}
