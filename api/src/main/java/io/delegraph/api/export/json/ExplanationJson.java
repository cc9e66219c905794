package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.analyzer.explain.Explanation;
import io.delegraph.analyzer.path.BestWitnesses.Ranked;
import io.delegraph.analyzer.path.GroundedStep;
import io.delegraph.cypher.graph.PathStep;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** The answer to {@code why} as JSON. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** Writes it; {@code path} is the likeliest of the witnesses. */
    public static void write(String target, Explanation explanation, PrintWriter writer) {
        JsonText.pretty(writer, json -> {
            json.writeStartObject();
            json.writeStringField("principal", explanation.principal().value());
            json.writeStringField("target", target);
            json.writeStringField("truth", explanation.label());
            json.writeStringField("closure", explanation.closure().label());
            json.writeStringField("because", explanation.because());
            json.writeStringField("condition", explanation.condition());
            List<GroundedStep> best = explanation.ways().isEmpty()
                    ? List.of()
                    : explanation.ways().get(0).witness().grounded();
            steps(json, "path", best);
            json.writeArrayFieldStart("witnesses");
            for (Ranked way : explanation.ways()) {
                json.writeStartObject();
                json.writeStringField("truth", way.witness().truth().name());
                json.writeNumberField("likelihood", way.likelihood());
                steps(json, "path", way.witness().grounded());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("disjoint");
            json.writeNumberField("count", explanation.disjoint().count());
            json.writeBooleanField("exact", explanation.disjoint().exact());
            json.writeEndObject();
            json.writeObjectFieldStart("nearest");
            if (explanation.nearest().isPresent()) {
                json.writeStringField("lacks", explanation.nearest().get().lacks());
                CommonJson.path(json, explanation.nearest().get().reached());
            }
            json.writeEndObject();
            json.writeStringField("otherwise", explanation.otherwise());
            json.writeEndObject();
        });
    }

    private static void steps(JsonGenerator json, String field, List<GroundedStep> steps) throws IOException {
        json.writeArrayFieldStart(field);
        for (GroundedStep grounded : steps) {
            PathStep step = grounded.step();
            json.writeStartObject();
            json.writeStringField("from", step.from().value());
            json.writeStringField("edge", step.edge());
            json.writeStringField("to", step.to().value());
            json.writeStringField("truth", step.truth().name());
            json.writeStringField("cap", step.cap());
            json.writeStringField("condition", step.note());
            JsonText.texts(json, "facts", grounded.facts());
            CommonJson.source(json, step.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
