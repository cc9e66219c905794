package io.delegraph.api.export.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.Export;
import io.delegraph.api.export.Exported;
import io.delegraph.api.export.Extract;
import io.delegraph.api.export.JsonShape;
import io.delegraph.api.export.Release;
import java.io.IOException;
import java.io.PrintWriter;

/** Findings as one run of SARIF 2.1.0, written result by result. */
public final class SarifExport implements Export {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    @Override
    public void write(Extract extract, PrintWriter out) {
        JsonShape.line(out, json -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            run(json, extract);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void run(JsonGenerator json, Extract extract) throws IOException {
        SarifCuts cuts = SarifCuts.of(extract);
        SarifRules rules = new SarifRules(extract.findings());
        SarifResult result = new SarifResult(extract, rules);
        json.writeStartObject();
        json.writePOJOField("tool", tool(rules));
        json.writeArrayFieldStart("invocations");
        json.writePOJO(SarifInvocation.of(extract, cuts));
        json.writeEndArray();
        json.writePOJOField("automationDetails", automation(extract));
        json.writePOJOField("originalUriBaseIds", bases());
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        int kept = Math.min(SarifLimits.RESULTS, extract.findings().size());
        for (Exported each : extract.findings().subList(0, kept)) {
            json.writePOJO(result.of(each));
        }
        json.writeEndArray();
        json.writePOJOField("properties", properties(extract, cuts));
        json.writeEndObject();
    }

    private static ObjectNode tool(SarifRules rules) {
        ObjectNode tool = JsonShape.object();
        ObjectNode driver = tool.putObject("driver");
        driver.put("name", "Delegraph").put("language", "en");
        Release.version().ifPresent(version -> driver.put("version", version));
        driver.putArray("rules").addAll(rules.listDescriptors());
        return tool;
    }

    // What GitHub calls the category is the part before the last slash: one series of analyses.
    private static ObjectNode automation(Extract extract) {
        String scan = extract.epoch().map(epoch -> epoch.scan().value()).orElse("");
        return JsonShape.object().put("id", "delegraph/" + scan);
    }

    private static ObjectNode bases() {
        ObjectNode bases = JsonShape.object();
        bases.putObject(SarifPlace.ROOT)
                .set("description", SarifText.message("What was scanned: the PATH given, the upload or the source."));
        return bases;
    }

    private static ObjectNode properties(Extract extract, SarifCuts cuts) {
        ObjectNode properties = JsonShape.object();
        extract.epoch().ifPresent(epoch -> properties.put("epoch", epoch.number()));
        properties.put("coverageComplete", extract.coverage().complete());
        properties.put("truncated", !cuts.none());
        properties.put("resultsLeftOut", cuts.results());
        properties.put("pathsCut", cuts.paths());
        properties.put("notificationsLeftOut", cuts.notifications());
        return properties;
    }
}
