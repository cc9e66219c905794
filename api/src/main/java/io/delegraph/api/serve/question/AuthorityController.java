package io.delegraph.api.serve.question;

import io.delegraph.analyzer.Holder;
import io.delegraph.analyzer.Privilege;
import io.delegraph.api.export.json.AnswerJson;
import io.delegraph.api.question.AskedPermission;
import io.delegraph.api.question.SeenQuestions.Said;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.reading.Parameters;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Permission;
import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;

/** What somebody can do, and who can do something. */
@Controller("/api/v1")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
final class AuthorityController {
    private final Desk desk;

    AuthorityController(Desk desk) {
        this.desk = desk;
    }

    @Get("/privileges")
    @Operation(operationId = "listPrivileges", summary = "What a principal can do, along every way, as 'what-can'.")
    @ApiResponse(
            responseCode = "200",
            description = "Weightiest first.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WhatCanAnswer.class)))
    @ApiResponse(responseCode = "304", description = "The client has the answer.")
    String privileges(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue Optional<String> principal,
            @QueryValue Optional<String> closure) {
        String name = Parameters.name("principal", principal);
        Closure followed = Parameters.closure(closure);
        Said<List<Privilege>> said =
                desk.openUnlessKnown(request, authentication).whatCan(name, followed);
        return JsonBody.of(writer -> AnswerJson.whatCan(said.principal(), followed, said.answer(), writer));
    }

    @Get("/who-can")
    @Operation(operationId = "whoCan", summary = "Who can do something, each with the shortest way.")
    @ApiResponse(
            responseCode = "200",
            description = "Surest first.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WhoCanAnswer.class)))
    @ApiResponse(responseCode = "304", description = "The client has the answer.")
    String whoCan(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue Optional<String> action,
            @QueryValue Optional<String> resource,
            @QueryValue Optional<String> closure) {
        Permission asked = AskedPermission.find(
                        Parameters.name("action", action), Parameters.name("resource", resource))
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_PARAMETER, "'action' has to be an action such as s3:GetObject."));
        Closure followed = Parameters.closure(closure);
        List<Holder> holders = desk.openUnlessKnown(request, authentication).whoCan(asked, followed);
        return JsonBody.of(writer -> AnswerJson.whoCan(asked, followed, holders, writer));
    }
}
