package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.api.job.ScanStatus;
import io.delegraph.api.job.ScanSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where a scan that was asked for over HTTP stands. */
public final class ScanStatusJson {
    private ScanStatusJson() {}

    /** Which scan it is, and its state. */
    public static void accepted(ScanStatus status, PrintWriter writer) {
        JsonText.line(writer, json -> {
            json.writeStartObject();
            identity(json, status);
            json.writeEndObject();
        });
    }

    /** Everything that is known of it. */
    public static void write(ScanStatus status, PrintWriter writer) {
        JsonText.line(writer, json -> {
            json.writeStartObject();
            identity(json, status);
            json.writeStringField("received", status.received().toString());
            time(json, "started", status.started());
            time(json, "finished", status.finished());
            json.writeStringField("problem", status.problem().orElse(null));
            if (status.summary().isPresent()) {
                summary(json, status.summary().get());
            }
            json.writeEndObject();
        });
    }

    private static void identity(JsonGenerator json, ScanStatus status) throws IOException {
        json.writeStringField("id", status.id());
        json.writeStringField("state", status.state().name());
    }

    private static void time(JsonGenerator json, String field, Optional<Instant> at) throws IOException {
        json.writeStringField(field, at.map(Instant::toString).orElse(null));
    }

    private static void summary(JsonGenerator json, ScanSummary summary) throws IOException {
        json.writeStringField("scan", summary.scan().value());
        json.writeObjectFieldStart("counts");
        for (Map.Entry<String, Long> count : summary.counts().entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
        DiagnosticJson.list(json, summary.diagnostics());
        json.writeBooleanField("truncated", summary.truncated());
    }
}
