package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.api.finding.CaseChange;
import io.delegraph.api.finding.CasedFinding;
import io.delegraph.api.listing.CoverageDigest;
import io.delegraph.api.listing.Page;
import io.delegraph.cypher.graph.Coverage;
import java.io.IOException;
import java.io.PrintWriter;

/** Pages of lists, each with the epoch and the coverage that it rests on. */
public final class PageJson {
    private PageJson() {}

    /** Findings as the report has them, with their cases. */
    public static void findings(Page<CasedFinding> page, PrintWriter writer) {
        write(page, CaseJson::listed, writer);
    }

    /** What happened to one finding. */
    public static void changes(Page<CaseChange> page, PrintWriter writer) {
        write(page, CaseJson::change, writer);
    }

    /** One finding with its case, and what it rests on. */
    public static void finding(CasedFinding finding, long epoch, CoverageDigest coverage, PrintWriter writer) {
        JsonText.line(writer, json -> {
            json.writeStartObject();
            json.writeNumberField("epoch", epoch);
            coverage(json, coverage);
            json.writeFieldName("finding");
            CaseJson.listed(json, finding);
            json.writeEndObject();
        });
    }

    /** Items that are written already. */
    public static void written(Page<String> page, PrintWriter writer) {
        write(page, JsonGenerator::writeRawValue, writer);
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    private interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    private static <T> void write(Page<T> page, Item<T> item, PrintWriter writer) {
        JsonText.line(writer, json -> {
            json.writeStartObject();
            json.writeNumberField("epoch", page.epoch());
            coverage(json, page.coverage());
            json.writeArrayFieldStart("items");
            for (T each : page.items()) {
                item.write(json, each);
            }
            json.writeEndArray();
            if (page.next().isPresent()) {
                json.writeStringField("next", page.next().get());
            }
            json.writeBooleanField("truncated", page.truncated());
            json.writeEndObject();
        });
    }

    private static void coverage(JsonGenerator json, CoverageDigest digest) throws IOException {
        json.writeObjectFieldStart("coverage");
        json.writeBooleanField("complete", digest.complete());
        json.writeArrayFieldStart("sources");
        for (Coverage coverage : digest.sources()) {
            json.writeStartObject();
            json.writeStringField("source", coverage.source().value());
            json.writeStringField("completeness", coverage.completeness().name());
            json.writeStringField("reason", coverage.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("truncated", digest.truncated());
        json.writeEndObject();
    }
}
