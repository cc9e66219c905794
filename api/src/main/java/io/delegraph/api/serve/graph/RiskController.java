package io.delegraph.api.serve.graph;

import io.delegraph.api.listing.FindingFilter;
import io.delegraph.api.listing.PageRequest;
import io.delegraph.api.listing.Published;
import io.delegraph.api.serve.answer.CausePage;
import io.delegraph.api.serve.answer.PathPage;
import io.delegraph.api.serve.reading.Parameters;
import io.delegraph.api.serve.reading.Reader;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.cypher.graph.Severity;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to change first, and why. */
@Controller("/api/v1")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RiskController {
    private final Reader reader;

    RiskController(Reader reader) {
        this.reader = reader;
    }

    @Get("/causes")
    @Operation(operationId = "listCauses", summary = "Facts whose change closes findings, most findings first.")
    CausePage causes(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue Optional<String> limit,
            @QueryValue Optional<String> cursor) {
        PageRequest page = Parameters.page(limit, cursor);
        Published seen = reader.read(request, authentication);
        return CausePage.of(page.of(seen, "causes", seen.causes()));
    }

    @Get("/paths")
    @Operation(operationId = "listPaths", summary = "Paths of findings, those of the worst findings first.")
    PathPage paths(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue Optional<List<String>> severity,
            @QueryValue Optional<List<String>> rule,
            @QueryValue Optional<String> limit,
            @QueryValue Optional<String> cursor) {
        PageRequest page = Parameters.page(limit, cursor);
        FindingFilter filter = new FindingFilter(
                Parameters.constants("severity", severity, Severity.values()), Parameters.words(rule), Set.of());
        Published seen = reader.read(request, authentication);
        return PathPage.of(page.of(seen, "paths" + filter.key(), filter.of(seen.listPaths())));
    }
}
