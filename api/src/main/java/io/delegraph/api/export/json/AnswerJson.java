package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.Holder;
import io.delegraph.analyzer.Privilege;
import io.delegraph.api.question.BatchAnswer;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Answers as JSON. */
public final class AnswerJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private AnswerJson() {}

    /** The answer to {@code can}. */
    public static void can(NodeId principal, Permission asked, Answer answer, PrintWriter writer) {
        JsonText.pretty(writer, json -> {
            json.writeStartObject();
            json.writeStringField("principal", principal.value());
            permission(json, asked);
            answer(json, answer);
            json.writeEndObject();
        });
    }

    /** The answer to whether a principal can become another. */
    public static void become(NodeId principal, String other, Answer answer, PrintWriter writer) {
        JsonText.pretty(writer, json -> {
            json.writeStartObject();
            json.writeStringField("principal", principal.value());
            json.writeStringField("become", other);
            answer(json, answer);
            json.writeEndObject();
        });
    }

    /** The answer to {@code what-can}. */
    public static void whatCan(NodeId principal, Closure closure, List<Privilege> privileges, PrintWriter writer) {
        JsonText.pretty(writer, json -> {
            json.writeStartObject();
            json.writeStringField("principal", principal.value());
            json.writeStringField("closure", closure.label());
            CommonJson.privileges(json, privileges);
            json.writeEndObject();
        });
    }

    /** The answer to {@code who-can}. */
    public static void whoCan(Permission asked, Closure closure, List<Holder> holders, PrintWriter writer) {
        JsonText.pretty(writer, json -> {
            json.writeStartObject();
            permission(json, asked);
            json.writeStringField("closure", closure.label());
            json.writeArrayFieldStart("holders");
            for (Holder holder : holders) {
                json.writeStartObject();
                json.writeStringField("principal", holder.principal().value());
                json.writeStringField("kind", holder.kind().label());
                json.writeStringField("name", holder.name());
                answer(json, holder.answer());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** The answer to one line of {@code can --batch}, on one line. */
    public static void batch(BatchAnswer answer, PrintWriter writer) {
        JsonText.line(writer, json -> batch(json, answer));
    }

    /** The same of many. */
    public static void batch(List<BatchAnswer> answers, PrintWriter writer) {
        JsonText.line(writer, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("answers");
            for (BatchAnswer answer : answers) {
                batch(json, answer);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void batch(JsonGenerator json, BatchAnswer answer) throws IOException {
        json.writeStartObject();
        json.writeFieldName("id");
        json.writeRawValue(MAPPER.writeValueAsString(answer.id()));
        json.writeStringField("truth", answer.truth());
        json.writeStringField("closure", answer.closure());
        json.writeStringField("because", answer.because());
        json.writeStringField("condition", answer.condition());
        json.writeEndObject();
    }

    private static void permission(JsonGenerator json, Permission asked) throws IOException {
        json.writeStringField("action", asked.action());
        json.writeStringField("resource", asked.resource());
    }

    private static void answer(JsonGenerator json, Answer answer) throws IOException {
        json.writeStringField("truth", answer.label());
        json.writeStringField("closure", answer.closure().label());
        json.writeStringField("because", answer.because());
        json.writeStringField("condition", answer.condition());
        CommonJson.path(json, answer.witness());
    }
}
