package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.analyzer.observed.Authorisation;
import io.delegraph.analyzer.observed.Ground;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

/** The answer to {@code authorised-by} as JSON. */
public final class AuthorisationJson {
    private AuthorisationJson() {}

    /** Who approved what was done, with what scope, and what limited each call. */
    public static void write(Authorisation answer, PrintWriter writer) {
        JsonText.pretty(writer, json -> {
            json.writeStartObject();
            json.writeStringField("chain", answer.chain());
            json.writeNumberField("calls", answer.calls());
            json.writeArrayFieldStart("requests");
            for (TaskRequest request : answer.requests()) {
                EventJson.request(json, request);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("approvals");
            for (ApprovalGiven approval : answer.approvals()) {
                EventJson.approval(json, approval);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("acts");
            for (Authorisation.Act act : answer.acts()) {
                act(json, act);
            }
            json.writeEndArray();
            json.writeBooleanField("truncated", answer.truncated());
            json.writeEndObject();
        });
    }

    private static void act(JsonGenerator json, Authorisation.Act act) throws IOException {
        ObservedCall call = act.call();
        json.writeStartObject();
        json.writeStringField("call", call.key().nativeId());
        json.writeStringField("verdict", act.verdict().name());
        EventJson.moment(json, "at", call.time());
        json.writeStringField("actor", call.actor().name());
        EventJson.optional(json, "subject", call.subject().map(Party::name));
        EventJson.optional(json, "credential", call.presented().credential());
        json.writeStringField("action", call.deed().action());
        EventJson.optional(json, "resource", call.deed().resource());
        json.writeObjectFieldStart("attributes");
        for (Map.Entry<String, Argument> each : call.deed().arguments().entrySet()) {
            JsonText.texts(json, each.getKey(), each.getValue().values());
        }
        json.writeEndObject();
        json.writeStringField("outcome", call.deed().outcome().name());
        grounds(json, act);
        CommonJson.source(json, call.at());
        json.writeEndObject();
    }

    private static void grounds(JsonGenerator json, Authorisation.Act act) throws IOException {
        json.writeArrayFieldStart("grounds");
        for (Ground ground : act.grounds()) {
            json.writeStartObject();
            json.writeStringField("sort", ground.sort().name());
            json.writeStringField("standing", ground.standing().name());
            json.writeStringField("by", ground.by());
            JsonText.texts(json, "scope", ground.scope());
            json.writeStringField("remark", ground.remark());
            CommonJson.source(json, ground.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
