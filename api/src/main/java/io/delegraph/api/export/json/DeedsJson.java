package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.analyzer.observed.Deeds;
import io.delegraph.api.question.ObservedInquiry;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;

/** The answer to {@code did} as JSON. */
public final class DeedsJson {
    private DeedsJson() {}

    /** What was done, under which request, and what could have been done. */
    public static void write(ObservedInquiry.Did did, PrintWriter writer) {
        JsonText.pretty(writer, json -> {
            json.writeStartObject();
            fields(json, did.deeds());
            CommonJson.privileges(json, did.privileges());
            json.writeEndObject();
        });
    }

    static void fields(JsonGenerator json, Deeds deeds) throws IOException {
        json.writeStringField("name", deeds.name());
        EventJson.optional(json, "id", deeds.node().map(NodeId::value));
        json.writeNumberField("calls", deeds.calls());
        EventJson.optional(json, "first", deeds.first().map(Instant::toString));
        EventJson.optional(json, "last", deeds.last().map(Instant::toString));
        json.writeArrayFieldStart("done");
        for (Deeds.Done done : deeds.done()) {
            done(json, done);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("chains");
        for (Deeds.Errand errand : deeds.errands()) {
            errand(json, errand);
        }
        json.writeEndArray();
        json.writeBooleanField("truncated", deeds.truncated());
    }

    private static void done(JsonGenerator json, Deeds.Done done) throws IOException {
        json.writeStartObject();
        json.writeStringField("part", done.part().name());
        json.writeStringField("actor", done.actor());
        EventJson.optional(json, "subject", done.subject());
        EventJson.optional(json, "credential", done.credential());
        EventJson.optional(json, "tool", done.tool());
        json.writeStringField("action", done.action());
        EventJson.optional(json, "resource", done.resource());
        json.writeStringField("outcome", done.outcome().name());
        EventJson.data(json, "attributes", done.data());
        json.writeNumberField("count", done.count());
        json.writeStringField("first", done.first().toString());
        json.writeStringField("last", done.last().toString());
        JsonText.texts(json, "chains", done.chains());
        CommonJson.source(json, done.example());
        json.writeEndObject();
    }

    private static void errand(JsonGenerator json, Deeds.Errand errand) throws IOException {
        json.writeStartObject();
        json.writeStringField("chain", errand.chain());
        json.writeArrayFieldStart("requests");
        for (TaskRequest request : errand.requests()) {
            EventJson.request(json, request);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
