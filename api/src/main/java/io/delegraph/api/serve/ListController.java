package io.delegraph.api.serve;

import io.delegraph.api.export.json.PageJson;
import io.delegraph.api.listing.Published;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** Lists of the last epoch. */
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
    String findings(HttpRequest<?> request) {
        ListQuery query = ListQuery.of(request.getParameters());
        Published published = graph.read();
        return JsonBody.of(writer -> PageJson.findings(query.page().findings(published, query.filter()), writer));
    }

    @Get("/causes")
    String causes(HttpRequest<?> request) {
        ListQuery query = ListQuery.of(request.getParameters());
        Published published = graph.read();
        return JsonBody.of(writer -> PageJson.causes(query.page().of(published, "causes", published.causes()), writer));
    }

    @Get("/paths")
    String paths(HttpRequest<?> request) {
        ListQuery query = ListQuery.of(request.getParameters());
        Published published = graph.read();
        return JsonBody.of(
                writer -> PageJson.paths(query.page().of(published, "paths", published.listPaths()), writer));
    }
}
