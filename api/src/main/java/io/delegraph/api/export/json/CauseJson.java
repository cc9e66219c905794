package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.analyzer.report.Cause;
import java.io.IOException;

/** One cause of {@code delegraph.report/1}. */
final class CauseJson {
    private CauseJson() {}

    static void write(JsonGenerator json, Cause cause) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", cause.fact());
        CommonJson.source(json, cause.source());
        json.writeStringField("change", cause.change());
        JsonText.texts(json, "findings", cause.findings());
        json.writeEndObject();
    }
}
