package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.analyzer.leak.Leak;
import io.delegraph.analyzer.observed.Presenter;
import io.delegraph.api.question.ObservedInquiry;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceLocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** The answer to {@code leaked} as JSON. */
public final class LeakJson {
    private LeakJson() {}

    /** What is known of the credentials that it may be, or why nothing is. */
    public static void write(List<ObservedInquiry.Leaked> leaks, String because, PrintWriter writer) {
        JsonText.pretty(writer, json -> {
            json.writeStartObject();
            json.writeBooleanField("known", !leaks.isEmpty());
            json.writeStringField("because", because);
            json.writeArrayFieldStart("credentials");
            for (ObservedInquiry.Leaked leak : leaks) {
                leak(json, leak);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void leak(JsonGenerator json, ObservedInquiry.Leaked observed) throws IOException {
        Leak leak = observed.leak();
        json.writeStartObject();
        json.writeStringField("credential", leak.credential().value());
        json.writeStringField("name", leak.name());
        ids(json, "names", leak.names());
        holdings(json, leak.holdings());
        exposures(json, leak.exposures());
        ids(json, "identities", leak.identities());
        ids(json, "onward", leak.onward());
        json.writeStringField("gap", leak.gap());
        CommonJson.privileges(json, leak.privileges());
        observed(json, observed);
        affected(json, leak.affected());
        steps(json, leak.steps());
        json.writeEndObject();
    }

    private static void observed(JsonGenerator json, ObservedInquiry.Leaked observed) throws IOException {
        json.writeObjectFieldStart("observed");
        DeedsJson.fields(json, observed.deeds());
        json.writeArrayFieldStart("presenters");
        for (Presenter presenter : observed.presenters()) {
            json.writeStartObject();
            json.writeStringField("name", presenter.name());
            json.writeBooleanField("known", presenter.known());
            json.writeNumberField("calls", presenter.calls());
            json.writeStringField("last", presenter.last().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        EventJson.optional(json, "then", observed.then().map(Instant::toString));
        CommonJson.privileges(json, observed.couldThen());
        json.writeEndObject();
    }

    private static void holdings(JsonGenerator json, List<Leak.Holding> holdings) throws IOException {
        json.writeArrayFieldStart("holders");
        for (Leak.Holding holding : holdings) {
            json.writeStartObject();
            json.writeStringField("unit", holding.unit().value());
            json.writeStringField("unitName", holding.unitName());
            json.writeStringField("node", holding.node().value());
            JsonText.texts(json, "clients", holding.clients());
            json.writeStringField("tool", holding.tool());
            json.writeStringField("slot", holding.slot());
            json.writeStringField("truth", holding.truth().name());
            CommonJson.source(json, holding.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void exposures(JsonGenerator json, List<Leak.Exposure> exposures) throws IOException {
        json.writeArrayFieldStart("exposures");
        for (Leak.Exposure exposure : exposures) {
            json.writeStartObject();
            json.writeStringField("place", exposure.place().value());
            json.writeStringField("name", exposure.name());
            json.writeStringField("visibility", exposure.visibility());
            json.writeStringField("holder", exposure.holder());
            CommonJson.source(json, exposure.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void affected(JsonGenerator json, List<Leak.Affected> units) throws IOException {
        json.writeArrayFieldStart("affected");
        for (Leak.Affected unit : units) {
            json.writeStartObject();
            json.writeStringField("unit", unit.unit().value());
            json.writeStringField("name", unit.name());
            JsonText.texts(json, "clients", unit.clients());
            json.writeStringField("remaining", unit.remaining());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void steps(JsonGenerator json, List<Leak.Step> steps) throws IOException {
        json.writeArrayFieldStart("steps");
        for (Leak.Step step : steps) {
            json.writeStartObject();
            json.writeNumberField("number", step.number());
            json.writeStringField("action", step.action().name());
            json.writeStringField("what", step.what());
            if (!step.at().equals(SourceLocation.DERIVED)) {
                CommonJson.source(json, step.at());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void ids(JsonGenerator json, String field, List<NodeId> ids) throws IOException {
        JsonText.texts(json, field, ids.stream().map(NodeId::value).toList());
    }
}
