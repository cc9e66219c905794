package io.delegraph.api.serve.export;

import io.delegraph.api.export.Export;
import io.delegraph.api.export.ExportedGraph;
import io.delegraph.api.export.Extract;
import io.delegraph.api.export.Extraction;
import io.delegraph.api.export.Triage;
import io.delegraph.api.export.csv.CsvExport;
import io.delegraph.api.export.graphml.GraphmlExport;
import io.delegraph.api.export.ocsf.OcsfClass;
import io.delegraph.api.export.ocsf.OcsfExport;
import io.delegraph.api.export.sarif.SarifExport;
import io.delegraph.api.finding.SqlCases;
import io.delegraph.api.listing.Published;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.serve.ListQuery;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.api.wiring.OpenStore;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.function.Consumer;

/** What stands, in formats of others. */
@Controller("/api/v1/exports")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {
    static final String SARIF = "application/sarif+json";
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String GRAPHML = "application/graphml+xml";

    private final PublishedGraph graph;
    private final OpenStore store;
    private final ExportFile files;

    ExportController(PublishedGraph graph, OpenStore store, ExportFile files) {
        this.graph = graph;
        this.store = store;
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
    HttpResponse<StreamedFile> sarif(HttpRequest<?> request) {
        return findings(request, new SarifExport(), SARIF, "delegraph.sarif");
    }

    @Get("/ocsf")
    @Produces(NDJSON)
    @Operation(operationId = "exportOcsf", summary = "Findings as OCSF events, one on each line.")
    HttpResponse<StreamedFile> ocsf(
            HttpRequest<?> request, @QueryValue(value = "class", defaultValue = "2008") int kind) {
        OcsfClass events = OcsfClass.find(kind)
                .orElseThrow(() -> new Problem(ProblemType.INVALID_PARAMETER, "'class' has to be 2008 or 2004."));
        return findings(request, new OcsfExport(events), NDJSON, "delegraph-ocsf.ndjson");
    }

    @Get("/csv")
    @Produces(CSV)
    @Operation(operationId = "exportCsv", summary = "Findings as a table.")
    HttpResponse<StreamedFile> csv(HttpRequest<?> request) {
        return findings(request, new CsvExport(), CSV, "delegraph-findings.csv");
    }

    @Get("/graphml")
    @Produces(GRAPHML)
    @Operation(operationId = "exportGraphml", summary = "The graph as GraphML.")
    HttpResponse<StreamedFile> graphml() {
        Published published = graph.read();
        ExportedGraph exported =
                ExportedGraph.of(store.graph().snapshot(), store.graph().derivation());
        return answer(published, writer -> GraphmlExport.write(exported, writer), GRAPHML, "delegraph.graphml");
    }

    private HttpResponse<StreamedFile> findings(HttpRequest<?> request, Export export, String type, String name) {
        ListQuery query = ListQuery.of(request.getParameters());
        Published published = graph.read();
        Extract extract = new Extraction(store.graph(), triage())
                .of(published, query.filter().of(published.findings()));
        return answer(published, writer -> export.write(extract, writer), type, name);
    }

    private Triage triage() {
        return Triage.of(new SqlCases(store.state().get()), Instant.now());
    }

    private HttpResponse<StreamedFile> answer(
            Published published, Consumer<PrintWriter> export, String type, String name) {
        ExportFile.Written written = files.write(export);
        StreamedFile file =
                new StreamedFile(written.content(), MediaType.of(type), System.currentTimeMillis(), written.size());
        return HttpResponse.ok(file.attach(name))
                .header("Delegraph-Epoch", Long.toString(published.epoch()))
                .header("Delegraph-Coverage", published.coverage().complete() ? "complete" : "incomplete");
    }
}
