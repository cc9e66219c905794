package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts that answers about what was seen have in common; what is not known is left out. */
final class EventJson {
    private EventJson() {}

    static void request(JsonGenerator json, TaskRequest request) throws IOException {
        json.writeStartObject();
        json.writeStringField("basis", request.basis().name());
        optional(json, "subject", request.subject().map(Party::name));
        optional(json, "agent", request.agent().map(Party::name));
        json.writeStringField("purpose", request.purpose());
        allowances(json, "approved", request.allowances());
        optional(json, "template", request.template());
        optional(json, "approver", request.approver().map(Party::name));
        optional(json, "ticket", request.ticket());
        moment(json, "at", request.time());
        optional(json, "expiresAt", request.expiresAt().map(Instant::toString));
        CommonJson.source(json, request.at());
        json.writeEndObject();
    }

    static void approval(JsonGenerator json, ApprovalGiven approval) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", approval.id());
        json.writeStringField("approver", approval.approver().name());
        optional(json, "subject", approval.subject().map(Party::name));
        optional(json, "actor", approval.actor().map(Party::name));
        allowances(json, "approved", approval.allowances());
        json.writeBooleanField("elevates", approval.elevates());
        optional(json, "ticket", approval.ticket());
        moment(json, "at", approval.time());
        optional(json, "expiresAt", approval.expiresAt().map(Instant::toString));
        CommonJson.source(json, approval.at());
        json.writeEndObject();
    }

    static void allowances(JsonGenerator json, String field, List<Allowance> allowances) throws IOException {
        json.writeArrayFieldStart(field);
        for (Allowance allowance : allowances) {
            json.writeStartObject();
            json.writeStringField("action", allowance.action());
            json.writeStringField("resource", allowance.resource());
            data(json, "attributes", allowance.attributes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void data(JsonGenerator json, String field, Map<String, List<String>> values) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            JsonText.texts(json, each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }

    static void optional(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }

    static void moment(JsonGenerator json, String field, Instant time) throws IOException {
        if (!time.equals(Observation.UNDATED)) {
            json.writeStringField(field, time.toString());
        }
    }
}
