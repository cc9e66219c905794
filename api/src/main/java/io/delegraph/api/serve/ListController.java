package io.delegraph.api.serve;

import io.delegraph.api.export.json.PageJson;
import io.delegraph.api.listing.Published;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.security.Callers;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;

/** Findings of the last epoch. */
@Controller("/api/v1")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
final class ListController {
    private final PublishedGraph graph;

    ListController(PublishedGraph graph) {
        this.graph = graph;
    }

    @Get("/findings")
    String findings(HttpRequest<?> request, Authentication authentication) {
        ListQuery query = ListQuery.of(request.getParameters());
        Published published = graph.read().seenBy(Callers.of(authentication));
        return JsonBody.of(writer -> PageJson.findings(query.page().findings(published, query.filter()), writer));
    }
}
