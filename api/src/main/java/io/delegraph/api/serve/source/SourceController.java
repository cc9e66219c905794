package io.delegraph.api.serve.source;

import io.delegraph.api.access.Caller;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.AllZones;
import io.delegraph.api.serve.security.Callers;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.api.source.RegisteredSource;
import io.delegraph.api.source.Source;
import io.delegraph.api.source.SourceUses;
import io.delegraph.api.source.SqlSources;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Registered sources. Whoever registers one decides what the server reads, and what is read may state anything about any
 * zone, so that is for administrators who are limited to none.
 */
@Controller("/api/v1/sources")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourceController {
    private static final int PAGE = 200;

    private final SqlSources sources;
    private final VisibleSources visible;
    private final SourceChecks checks;
    private final List<SourceUses> uses;
    private final Clock clock;

    SourceController(
            SqlSources sources, VisibleSources visible, SourceChecks checks, List<SourceUses> uses, Clock clock) {
        this.sources = sources;
        this.visible = visible;
        this.checks = checks;
        this.uses = List.copyOf(uses);
        this.clock = clock;
    }

    @Get
    @Secured(Roles.VIEWER)
    @Operation(operationId = "listSources", summary = "Registered sources, and how looking at them went.")
    SourcePage list(Authentication authentication, @QueryValue Optional<String> cursor) {
        List<RegisteredSource> rest = visible.list(Callers.of(authentication)).stream()
                .filter(each -> each.source().name().compareTo(cursor.orElse("")) > 0)
                .toList();
        List<RegisteredSource> shown = rest.subList(0, Math.min(PAGE, rest.size()));
        Optional<String> next =
                rest.size() > PAGE ? Optional.of(rest.get(PAGE - 1).source().name()) : Optional.empty();
        return new SourcePage(shown.stream().map(SourceAnswer::of).toList(), next, false);
    }

    @Get("/{name}")
    @Secured(Roles.VIEWER)
    @Operation(operationId = "getSource", summary = "One registered source.")
    SourceAnswer get(Authentication authentication, @PathVariable String name) {
        return SourceAnswer.of(visible.get(name, Callers.of(authentication)));
    }

    @Post
    @Operation(operationId = "createSource", summary = "Register a source.")
    @ApiResponse(
            responseCode = "201",
            description = "It is registered; Location says where.",
            content = @Content(schema = @Schema(implementation = SourceAnswer.class)))
    HttpResponse<SourceAnswer> create(Authentication authentication, @Body SourceRequest request) {
        AllZones.require(authentication);
        Caller caller = Callers.of(authentication);
        String name =
                request.name().orElseThrow(() -> new Problem(ProblemType.INVALID_REQUEST, "A source needs a 'name'."));
        if (!sources.add(checks.checked(name, request, caller), clock.instant())) {
            throw new Problem(ProblemType.NAME_TAKEN);
        }
        return HttpResponse.created(SourceAnswer.of(visible.get(name, caller)), URI.create("/api/v1/sources/" + name));
    }

    @Put("/{name}")
    @Operation(operationId = "putSource", summary = "Register a source under this name, in place of one that has it.")
    SourceAnswer put(Authentication authentication, @PathVariable String name, @Body SourceRequest request) {
        AllZones.require(authentication);
        Caller caller = Callers.of(authentication);
        Source source = checks.checked(name, request, caller);
        if (!sources.add(source, clock.instant())) {
            visible.get(name, caller);
            sources.replace(source, clock.instant());
        }
        return SourceAnswer.of(visible.get(name, caller));
    }

    @Patch("/{name}")
    @Operation(operationId = "patchSource", summary = "Change what is given, and leave the rest of a source as it is.")
    SourceAnswer patch(Authentication authentication, @PathVariable String name, @Body SourceRequest request) {
        AllZones.require(authentication);
        Caller caller = Callers.of(authentication);
        Source old = visible.get(name, caller).source();
        sources.replace(checks.checked(name, request.over(old), caller), clock.instant());
        return SourceAnswer.of(visible.get(name, caller));
    }

    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSource", summary = "Forget a source. What was read of it stays in the graph.")
    void delete(Authentication authentication, @PathVariable String name) {
        AllZones.require(authentication);
        visible.get(name, Callers.of(authentication));
        if (uses.stream().anyMatch(each -> each.uses(name))) {
            throw new Problem(ProblemType.IN_USE, "A schedule still names the source.");
        }
        sources.remove(name);
    }
}
