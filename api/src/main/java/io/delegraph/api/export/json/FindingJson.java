package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Subject;
import java.io.IOException;
import java.util.Map;

/** One finding of {@code delegraph.report/1}. */
final class FindingJson {
    private FindingJson() {}

    static void write(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        fields(json, finding, finding.status().name());
        json.writeEndObject();
    }

    /** What it is, under the status that is said of it; the caller opens and closes the object. */
    static void fields(JsonGenerator json, Finding finding, String status) throws IOException {
        json.writeStringField("id", finding.id());
        json.writeStringField("rule", finding.rule());
        json.writeStringField("title", finding.title());
        json.writeStringField("severity", finding.severity().name());
        JsonText.number(json, "score", finding.score());
        json.writeStringField("truth", finding.truth().name());
        JsonText.number(json, "confidence", finding.confidence());
        json.writeStringField("status", status);
        subjects(json, finding);
        CommonJson.path(json, finding.path());
        measures(json, finding);
        json.writeStringField("explanation", finding.explanation());
        json.writeStringField("remediation", finding.remediation());
        JsonText.texts(json, "standards", finding.standards());
    }

    private static void subjects(JsonGenerator json, Finding finding) throws IOException {
        json.writeArrayFieldStart("subjects");
        for (Subject subject : finding.subjects()) {
            json.writeStartObject();
            json.writeStringField("role", subject.role().label());
            json.writeStringField("id", subject.id().value());
            json.writeStringField("kind", subject.kind().label());
            json.writeStringField("name", subject.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void measures(JsonGenerator json, Finding finding) throws IOException {
        json.writeObjectFieldStart("measures");
        for (Map.Entry<String, Double> measure : finding.measures().entrySet()) {
            JsonText.number(json, measure.getKey(), measure.getValue());
        }
        json.writeEndObject();
    }
}
