package io.delegraph.api.serve.question;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.api.export.json.DifferenceJson;
import io.delegraph.api.export.json.LeakJson;
import io.delegraph.api.listing.Published;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.reading.Reader;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Questions about the whole estate; callers that are limited to zones are refused. */
@Controller("/api/v1")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class EstateController {
    private final Reader reader;
    private final WhatIfs whatIfs;
    private final Leaks leaks;

    EstateController(Reader reader, WhatIfs whatIfs, Leaks leaks) {
        this.reader = reader;
        this.whatIfs = whatIfs;
        this.leaks = leaks;
    }

    private Published whole(HttpRequest<?> request, Authentication authentication) {
        Published seen = reader.read(request, authentication);
        if (!seen.sight().isUnlimited()) {
            throw new Problem(ProblemType.LIMITED_TO_ZONES);
        }
        return seen;
    }

    @Post("/questions/what-if")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "whatIf",
            summary = "Who gains or loses what, and which findings open or close, if facts went or came.")
    @ApiResponse(
            responseCode = "200",
            description = "What would change; nothing is stored.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WhatIfAnswer.class)))
    String whatIf(
            HttpRequest<?> request,
            Authentication authentication,
            @Body
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WhatIfQuestion.class)))
                    String body) {
        JsonNode asked = Bodies.object(body);
        Difference difference = whatIfs.answer(asked, whole(request, authentication));
        return JsonBody.of(writer -> DifferenceJson.write(difference, writer));
    }

    @Post("/leaked")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "leaked",
            summary = "What it means that a credential leaked, named by its id and never by its value.")
    @ApiResponse(
            responseCode = "200",
            description = "Who holds it, what it can do and did, and what to do in which order.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LeakAnswer.class)))
    String leaked(
            HttpRequest<?> request,
            Authentication authentication,
            @Body
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LeakQuestion.class)))
                    String body) {
        String credential = Bodies.name(Bodies.object(body), "credential");
        Leaks.Found found = leaks.find(credential, whole(request, authentication));
        return JsonBody.of(writer -> LeakJson.write(found.leaks(), found.because(), writer));
    }
}
