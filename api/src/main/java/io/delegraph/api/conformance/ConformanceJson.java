package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.cypher.graph.SourceLocation;
import java.io.PrintWriter;

/** A report for programs: {@code delegraph.conformance-report/1}. */
public final class ConformanceJson {
    private ConformanceJson() {}

    public static void write(ConformanceReport report, PrintWriter writer) {
        ObjectNode root = CursorJson.object()
                .put("schema", "delegraph.conformance-report/1")
                .put("expectations", report.expectations())
                .put("failed", report.failures())
                .put("shapes", report.shapes());
        ArrayNode files = root.putArray("files");
        report.files().forEach(file -> files.add(file(file)));
        writer.print(root.toPrettyString());
        writer.print('\n');
    }

    private static ObjectNode file(ConformanceReport.FileResult file) {
        ObjectNode json = CursorJson.object()
                .put("document", file.document())
                .put("about", file.about())
                .put("passed", file.passed())
                .put("failed", file.failures().size());
        ArrayNode failures = json.putArray("failures");
        file.failures().forEach(each -> failures.add(failure(each)));
        ArrayNode diagnostics = json.putArray("diagnostics");
        file.diagnostics()
                .forEach(each -> diagnostics.add(at(each.at())
                        .put("severity", each.severity().name())
                        .put("code", each.code())
                        .put("message", each.message())));
        return json;
    }

    private static ObjectNode failure(Verdict each) {
        ObjectNode json = at(each.at()).put("case", each.caseName());
        json.setAll(each.json());
        return json;
    }

    private static ObjectNode at(SourceLocation at) {
        return CursorJson.object()
                .put("document", at.document())
                .put("line", at.line())
                .put("pointer", at.pointer());
    }
}
