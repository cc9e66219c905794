package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.analyzer.Privilege;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.SourceLocation;
import java.io.IOException;
import java.util.List;

/** Parts that reports and answers have in common. */
final class CommonJson {
    private CommonJson() {}

    static void place(JsonGenerator json, SourceLocation at) throws IOException {
        json.writeStringField("document", at.document());
        json.writeStringField("pointer", at.pointer());
        json.writeNumberField("line", at.line());
    }

    static void source(JsonGenerator json, SourceLocation at) throws IOException {
        json.writeObjectFieldStart("source");
        place(json, at);
        json.writeEndObject();
    }

    static void path(JsonGenerator json, List<PathStep> steps) throws IOException {
        steps(json, "path", steps);
    }

    static void steps(JsonGenerator json, String field, List<PathStep> steps) throws IOException {
        json.writeArrayFieldStart(field);
        for (PathStep step : steps) {
            json.writeStartObject();
            json.writeStringField("from", step.from().value());
            json.writeStringField("edge", step.edge());
            json.writeStringField("to", step.to().value());
            json.writeStringField("truth", step.truth().name());
            source(json, step.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void privileges(JsonGenerator json, List<Privilege> privileges) throws IOException {
        json.writeArrayFieldStart("privileges");
        for (Privilege privilege : privileges) {
            json.writeStartObject();
            json.writeStringField("principal", privilege.principal().value());
            json.writeStringField("resource", privilege.resource());
            JsonText.texts(
                    json, "levels", privilege.levels().stream().map(Enum::name).toList());
            JsonText.texts(json, "actions", privilege.actions());
            json.writeStringField("truth", privilege.truth().name());
            json.writeStringField("closure", privilege.closure().label());
            json.writeNumberField("hops", privilege.hops());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
