package io.delegraph.api.serve.grafana;

import io.delegraph.api.listing.Published;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.reading.Parameters;
import io.delegraph.api.serve.reading.Reader;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.PathStep;
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
import java.util.stream.IntStream;

/** A risk path as Grafana draws it. Answers are bare arrays, which is what its data source takes. */
@Controller("/api/v1/grafana")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GrafanaController {
    private static final int MOST = 500;

    private final Reader reader;

    GrafanaController(Reader reader) {
        this.reader = reader;
    }

    @Get("/findings")
    @Operation(operationId = "grafanaFindings", summary = "Findings with a path, worst first, 500 at most.")
    List<GrafanaFinding> findings(HttpRequest<?> request, Authentication authentication) {
        return reader.read(request, authentication).listPaths().stream()
                .limit(MOST)
                .map(GrafanaFinding::of)
                .toList();
    }

    @Get("/nodes")
    @Operation(operationId = "grafanaNodes", summary = "Nodes of a finding's path, as the node graph panel reads them.")
    List<GrafanaNode> nodes(
            HttpRequest<?> request, Authentication authentication, @QueryValue Optional<String> finding) {
        Published seen = reader.read(request, authentication);
        return GrafanaPath.nodes(path(seen, finding), seen);
    }

    @Get("/edges")
    @Operation(operationId = "grafanaEdges", summary = "Steps of a finding's path, as the node graph panel reads them.")
    List<GrafanaEdge> edges(
            HttpRequest<?> request, Authentication authentication, @QueryValue Optional<String> finding) {
        List<PathStep> path = path(reader.read(request, authentication), finding);
        return IntStream.range(0, path.size())
                .mapToObj(place -> GrafanaEdge.of(place + 1, path.get(place)))
                .toList();
    }

    private static List<PathStep> path(Published seen, Optional<String> finding) {
        String id = Parameters.name("finding", finding);
        return seen.findings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Finding::path)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no such finding."));
    }
}
