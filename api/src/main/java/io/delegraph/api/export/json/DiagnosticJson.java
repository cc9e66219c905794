package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.cypher.graph.Diagnostic;
import java.io.IOException;
import java.util.List;

/** Diagnostics of {@code delegraph.report/1}. */
final class DiagnosticJson {
    private DiagnosticJson() {}

    static void list(JsonGenerator json, List<Diagnostic> diagnostics) throws IOException {
        json.writeArrayFieldStart("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            json.writeStartObject();
            json.writeStringField("code", diagnostic.code());
            json.writeStringField("severity", diagnostic.severity().name());
            CommonJson.place(json, diagnostic.at());
            json.writeStringField("message", diagnostic.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
