package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.analyzer.chain.learn.TaskTemplate;
import io.delegraph.cypher.graph.event.Allowance;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Proposed task templates as records of {@code delegraph.facts/1}, one per line, without an approver. */
public final class TaskTemplateJson {
    private TaskTemplateJson() {}

    /** Writes a header and the templates. */
    public static void write(List<TaskTemplate> templates, PrintWriter writer) {
        JsonText.line(writer, json -> {
            json.writeStartObject();
            json.writeStringField("type", "header");
            json.writeStringField("schema", "delegraph.facts/1");
            json.writeEndObject();
        });
        templates.forEach(template -> JsonText.line(writer, json -> write(template, json)));
    }

    private static void write(TaskTemplate template, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "task-template");
        json.writeStringField("id", template.id());
        json.writeStringField("name", template.name());
        json.writeNumberField("support", template.runs());
        json.writeArrayFieldStart("approved");
        for (Allowance allowance : template.allowances()) {
            write(allowance, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Allowance allowance, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("action", allowance.action());
        json.writeStringField("resource", allowance.resource());
        if (!allowance.attributes().isEmpty()) {
            json.writeObjectFieldStart("attributes");
            for (Map.Entry<String, List<String>> limit : allowance.attributes().entrySet()) {
                JsonText.texts(json, limit.getKey(), limit.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
