package io.delegraph.api.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A summary as the state keeps it: JSON, without the scan's id, which has a column of its own. */
final class SummaryText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SummaryText() {}

    static String of(ScanSummary summary) {
        ObjectNode json = MAPPER.createObjectNode();
        summary.counts().forEach(json.putObject("counts")::put);
        ArrayNode diagnostics = json.putArray("diagnostics");
        for (Diagnostic diagnostic : summary.diagnostics()) {
            diagnostics
                    .addObject()
                    .put("severity", diagnostic.severity().name())
                    .put("code", diagnostic.code())
                    .put("message", diagnostic.message())
                    .put("document", diagnostic.at().document())
                    .put("pointer", diagnostic.at().pointer())
                    .put("line", diagnostic.at().line());
        }
        return json.put("truncated", summary.truncated()).toString();
    }

    static ScanSummary read(String text, String scan) {
        JsonNode json = ContentText.tree(text);
        Map<String, Long> counts = new LinkedHashMap<>();
        json.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().longValue()));
        List<Diagnostic> diagnostics = new ArrayList<>();
        json.path("diagnostics").forEach(diagnostic -> diagnostics.add(diagnostic(diagnostic)));
        return new ScanSummary(
                new ScanId(scan), counts, diagnostics, json.path("truncated").booleanValue());
    }

    private static Diagnostic diagnostic(JsonNode json) {
        SourceLocation at = new SourceLocation(
                json.path("document").textValue(),
                json.path("pointer").textValue(),
                json.path("line").intValue());
        return new Diagnostic(
                Diagnostic.Severity.valueOf(json.path("severity").textValue()),
                json.path("code").textValue(),
                json.path("message").textValue(),
                at);
    }
}
