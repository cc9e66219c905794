package io.delegraph.api.serve.export;

import io.delegraph.api.export.Export;
import io.delegraph.api.export.ExportedGraph;
import io.delegraph.api.export.Extract;
import io.delegraph.api.export.Extraction;
import io.delegraph.api.export.csv.CsvExport;
import io.delegraph.api.export.graphml.GraphmlExport;
import io.delegraph.api.export.ocsf.OcsfClass;
import io.delegraph.api.export.ocsf.OcsfExport;
import io.delegraph.api.export.opengraph.OpenGraphExport;
import io.delegraph.api.export.opengraph.OpenGraphExtension;
import io.delegraph.api.export.sarif.SarifExport;
import io.delegraph.api.listing.FindingFilter;
import io.delegraph.api.listing.Neighbourhood.Range;
import io.delegraph.api.listing.Published;
import io.delegraph.api.question.NodeSearch;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.reading.Parameters;
import io.delegraph.api.serve.reading.Reader;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Severity;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What stands, in formats of others. */
@Controller("/api/v1/exports")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {
    static final String SARIF = "application/sarif+json";
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String JSON = MediaType.APPLICATION_JSON;
    static final String GRAPHML = "application/graphml+xml";

    private static final int DEEPEST = 4;
    private static final int MOST_NODES = 2_000;

    private final Reader reader;
    private final Extraction extraction;
    private final ExportFile files;

    ExportController(Reader reader, Extraction extraction, ExportFile files) {
        this.reader = reader;
        this.extraction = extraction;
        this.files = files;
    }

    @Get("/sarif")
    @Produces(SARIF)
    @Operation(operationId = "exportSarif", summary = "Findings as SARIF 2.1.0.")
    @ApiResponse(
            responseCode = "200",
            description = "One run, the worst findings first.",
            content =
                    @Content(
                            mediaType = SARIF,
                            schema =
                                    @Schema(
                                            type = "object",
                                            description = "A log as the JSON Schema of SARIF 2.1.0 (OASIS) has it.",
                                            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
    HttpResponse<StreamedFile> sarif(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue Optional<List<String>> severity,
            @QueryValue Optional<List<String>> rule,
            @QueryValue Optional<List<String>> status) {
        Published seen = reader.read(request, authentication);
        return findings(seen, filter(severity, rule, status), new SarifExport(), new Target(SARIF, "delegraph.sarif"));
    }

    @Get("/ocsf")
    @Produces(NDJSON)
    @Operation(operationId = "exportOcsf", summary = "Findings as OCSF events of class 2008 or 2004, one on each line.")
    HttpResponse<StreamedFile> ocsf(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue Optional<List<String>> severity,
            @QueryValue Optional<List<String>> rule,
            @QueryValue Optional<List<String>> status,
            @QueryValue("class") Optional<String> kind) {
        OcsfClass events = kind.map(ExportController::events).orElse(OcsfClass.IAM_ANALYSIS_FINDING);
        Published seen = reader.read(request, authentication);
        Target target = new Target(NDJSON, "delegraph-ocsf.ndjson");
        return findings(seen, filter(severity, rule, status), new OcsfExport(events), target);
    }

    @Get("/csv")
    @Produces(CSV)
    @Operation(operationId = "exportCsv", summary = "Findings as a table.")
    HttpResponse<StreamedFile> csv(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue Optional<List<String>> severity,
            @QueryValue Optional<List<String>> rule,
            @QueryValue Optional<List<String>> status) {
        Published seen = reader.read(request, authentication);
        return findings(
                seen, filter(severity, rule, status), new CsvExport(), new Target(CSV, "delegraph-findings.csv"));
    }

    @Get("/graphml")
    @Produces(GRAPHML)
    @Operation(
            operationId = "exportGraphml",
            summary = "The graph as GraphML, or what is 'depth' edges around one node, 2,000 nodes at most.")
    HttpResponse<StreamedFile> graphml(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue Optional<String> around,
            @QueryValue Optional<String> depth) {
        Published seen = reader.read(request, authentication);
        int edges = Parameters.number("depth", depth, 1, DEEPEST);
        ExportedGraph whole = ExportedGraph.of(seen.snapshot(), seen.derivation());
        ExportedGraph graph =
                around.isEmpty() ? whole : whole.within(near(seen, Parameters.name("around", around), edges));
        return answer(writer -> GraphmlExport.write(graph, writer), new Target(GRAPHML, "delegraph.graphml"));
    }

    @Get("/opengraph")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "exportOpenGraph", summary = "The graph as a payload for BloodHound.")
    @ApiResponse(
            responseCode = "200",
            description = "One payload in BloodHound's OpenGraph format.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = "object",
                                            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
    HttpResponse<StreamedFile> openGraph(HttpRequest<?> request, Authentication authentication) {
        Published seen = reader.read(request, authentication);
        ExportedGraph graph = ExportedGraph.of(seen.snapshot(), seen.derivation());
        return answer(writer -> OpenGraphExport.write(graph, writer), new Target(JSON, "delegraph-opengraph.json"));
    }

    @Get("/opengraph/extension")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "exportOpenGraphExtension", summary = "What BloodHound has to know of our kinds.")
    @ApiResponse(
            responseCode = "200",
            description = "An extension definition, the same for every graph.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = "object",
                                            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
    HttpResponse<StreamedFile> openGraphExtension() {
        return answer(OpenGraphExtension::write, new Target(JSON, "delegraph-extension.json"));
    }

    private static Set<NodeId> near(Published seen, String name, int edges) {
        NodeId start = new NodeSearch(seen).one(name);
        return seen.neighbourhood().around(start, new Range(edges, Set.of(), MOST_NODES)).nodes().stream()
                .map(Node::id)
                .collect(Collectors.toSet());
    }

    /** What the answer is, and what its file would be called. */
    private record Target(String type, String name) {}

    private static FindingFilter filter(
            Optional<List<String>> severity, Optional<List<String>> rule, Optional<List<String>> status) {
        return new FindingFilter(
                Parameters.constants("severity", severity, Severity.values()),
                Parameters.words(rule),
                Parameters.constants("status", status, FindingStatus.values()));
    }

    private static OcsfClass events(String number) {
        return Optional.of(number)
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .flatMap(OcsfClass::find)
                .orElseThrow(() -> new Problem(ProblemType.INVALID_PARAMETER, "'class' has to be 2008 or 2004."));
    }

    private HttpResponse<StreamedFile> findings(Published seen, FindingFilter filter, Export export, Target target) {
        Extract extract = extraction.of(seen, filter.of(seen.findings()));
        return answer(writer -> export.write(extract, writer), target);
    }

    private HttpResponse<StreamedFile> answer(Consumer<PrintWriter> export, Target target) {
        ExportFile.Written written = files.write(export);
        StreamedFile file =
                new StreamedFile(written.content(), MediaType.of(target.type()), written.at(), written.size());
        return HttpResponse.ok(file.attach(target.name()));
    }
}
