package io.delegraph.api.serve.key;

import io.delegraph.api.access.AccessKeys;
import io.delegraph.api.access.NewKey;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.AllZones;
import io.delegraph.api.serve.security.Callers;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.Objects;

/** API keys. Whoever makes one could give it every zone, so that is for administrators who have them all. */
@Controller("/api/v1/keys")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeyController {
    private final AccessKeys keys;

    KeyController(AccessKeys keys) {
        this.keys = keys;
    }

    @Get
    @Operation(operationId = "listKeys", summary = "API keys that were ever made, without the keys themselves.")
    KeyListAnswer list(Authentication authentication) {
        AllZones.require(authentication);
        return new KeyListAnswer(keys.list().stream().map(KeyAnswer::of).toList());
    }

    @Post
    @Operation(operationId = "createKey", summary = "Make an API key; it is shown in this answer only.")
    @ApiResponse(
            responseCode = "201",
            description = "Made.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = IssuedKeyAnswer.class)))
    HttpResponse<IssuedKeyAnswer> create(@Body KeyRequest body, Authentication authentication) {
        AllZones.require(authentication);
        AccessKeys.Issued issued = issue(body.wish(), Callers.of(authentication).name());
        return HttpResponse.created(
                IssuedKeyAnswer.of(issued),
                URI.create("/api/v1/keys/" + issued.key().id()));
    }

    @Get("/{id}")
    @Operation(operationId = "getKey", summary = "What is known of one API key.")
    KeyAnswer get(Authentication authentication, String id) {
        AllZones.require(authentication);
        return keys.find(id).map(KeyAnswer::of).orElseThrow(KeyController::missing);
    }

    @Delete("/{id}")
    @Operation(operationId = "revokeKey", summary = "Refuse an API key from now on.")
    KeyAnswer revoke(Authentication authentication, String id) {
        AllZones.require(authentication);
        return keys.revoke(id).map(KeyAnswer::of).orElseThrow(KeyController::missing);
    }

    private AccessKeys.Issued issue(NewKey wish, String by) {
        try {
            return keys.issue(wish, by);
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemType.INVALID_REQUEST, Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private static Problem missing() {
        return new Problem(ProblemType.NOT_FOUND, "No key has this id.");
    }
}
