package io.delegraph.api.serve.graph;

import io.delegraph.api.catalogue.EdgeCatalogue;
import io.delegraph.api.catalogue.RulesCatalogue;
import io.delegraph.api.listing.Neighbourhood.Range;
import io.delegraph.api.listing.Published;
import io.delegraph.api.question.NodeSearch;
import io.delegraph.api.serve.answer.EdgeEntry;
import io.delegraph.api.serve.answer.GraphPart;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.answer.RuleEntry;
import io.delegraph.api.serve.reading.Parameters;
import io.delegraph.api.serve.reading.Reader;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.cypher.graph.NodeId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;

/** A part of the graph, and what its words mean. */
@Controller("/api/v1")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GraphController {
    private static final int DEEPEST = 4;
    private static final int USUAL_NODES = 200;
    private static final int MOST_NODES = 2_000;

    private final Reader reader;

    GraphController(Reader reader) {
        this.reader = reader;
    }

    @Get("/graph")
    @Operation(
            operationId = "showNeighbourhood",
            summary = "Nodes and edges around one node: 'depth' edges away at most, of these 'kinds' only.")
    @ApiResponse(responseCode = "200", description = "The part of the graph.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "The client has the answer.")
    GraphPart around(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue Optional<String> around,
            @QueryValue Optional<String> depth,
            @QueryValue Optional<List<String>> kinds,
            @QueryValue Optional<String> limit) {
        String name = Parameters.name("around", around);
        Range range = new Range(
                Parameters.number("depth", depth, 1, DEEPEST),
                Parameters.words(kinds),
                Parameters.number("limit", limit, USUAL_NODES, MOST_NODES));
        Published seen = reader.readUnlessKnown(request, authentication);
        NodeId start = new NodeSearch(seen).one(name);
        return GraphPart.of(seen, start.value(), seen.neighbourhood().around(start, range));
    }

    @Get("/rules")
    @Operation(operationId = "listRules", summary = "The rules that a scan runs.")
    @ApiResponse(
            responseCode = "200",
            description = "All of them, by id.",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = RuleEntry.class))))
    String rules() {
        return JsonBody.of(new RulesCatalogue()::writeJson);
    }

    @Get("/edges")
    @Operation(operationId = "listEdgeKinds", summary = "The kinds of edge that the graph knows.")
    @ApiResponse(
            responseCode = "200",
            description = "All of them, by name.",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = EdgeEntry.class))))
    String edges() {
        return JsonBody.of(new EdgeCatalogue()::writeJson);
    }
}
