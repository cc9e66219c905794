package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.analyzer.report.Cause;
import io.delegraph.analyzer.report.GraphSize;
import io.delegraph.api.finding.CaseView;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.InputReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

/** A scan's outcome as {@code delegraph.report/1}. */
public final class ReportJson {
    private static final String SCHEMA = "delegraph.report/1";

    private ReportJson() {}

    /** Writes the report of a scan about which nobody decided anything, and a line break. */
    public static void write(ScanOutcome outcome, PrintWriter writer) {
        write(outcome, CaseView.undecided(outcome.scan().clock()), writer);
    }

    /** Writes the report and a line break. */
    public static void write(ScanOutcome outcome, CaseView cases, PrintWriter writer) {
        JsonText.pretty(writer, json -> report(json, outcome, cases));
    }

    private static void report(JsonGenerator json, ScanOutcome outcome, CaseView cases) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        scan(json, outcome);
        graph(json, outcome.graph());
        causes(json, outcome);
        json.writeArrayFieldStart("findings");
        for (Finding finding : outcome.findings()) {
            CaseJson.reported(json, cases.of(finding));
        }
        json.writeEndArray();
        CommonJson.privileges(json, outcome.privileges());
        DiagnosticJson.list(json, outcome.diagnostics());
        json.writeBooleanField("truncated", false);
        json.writeEndObject();
    }

    private static void scan(JsonGenerator json, ScanOutcome outcome) throws IOException {
        json.writeObjectFieldStart("scan");
        json.writeStringField("id", outcome.scan().id().value());
        json.writeStringField("clock", outcome.scan().clock().toString());
        json.writeArrayFieldStart("inputs");
        for (InputReport input : outcome.collection().inputs()) {
            json.writeStartObject();
            json.writeStringField("uri", input.uri());
            json.writeStringField("collector", input.collector());
            json.writeNumberField("records", input.records());
            json.writeNumberField("accepted", input.accepted());
            json.writeNumberField("rejected", input.rejected());
            json.writeStringField("coverage", input.completeness().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void graph(JsonGenerator json, GraphSize graph) throws IOException {
        json.writeObjectFieldStart("graph");
        json.writeNumberField("nodes", graph.nodes());
        json.writeNumberField("edges", graph.edges());
        counts(json, "nodesByKind", graph.nodesByKind());
        counts(json, "edgesByKind", graph.edgesByKind());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String field, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void causes(JsonGenerator json, ScanOutcome outcome) throws IOException {
        json.writeArrayFieldStart("causes");
        for (Cause cause : outcome.causes()) {
            CauseJson.write(json, cause);
        }
        json.writeEndArray();
    }
}
