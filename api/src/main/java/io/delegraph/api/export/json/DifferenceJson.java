package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.analyzer.whatif.FindingChange;
import io.delegraph.analyzer.whatif.PrincipalChange;
import io.delegraph.analyzer.whatif.PrivilegeChange;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.Truth;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/** The answer to {@code what-if} as JSON. */
public final class DifferenceJson {
    private DifferenceJson() {}

    /** Writes it whole. */
    public static void write(Difference difference, PrintWriter writer) {
        JsonText.pretty(writer, json -> {
            json.writeStartObject();
            members(difference, json);
            json.writeEndObject();
        });
    }

    /** Writes it whole, with the scans that it lies between, on one line. */
    public static void write(ScanId from, ScanId to, Difference difference, PrintWriter writer) {
        JsonText.line(writer, json -> {
            json.writeStartObject();
            json.writeStringField("from", from.value());
            json.writeStringField("to", to.value());
            members(difference, json);
            json.writeEndObject();
        });
    }

    private static void members(Difference difference, JsonGenerator json) throws IOException {
        json.writeStringField("closure", difference.closure().label());
        JsonText.texts(json, "removed", difference.removed());
        JsonText.texts(json, "added", difference.added());
        json.writeArrayFieldStart("principals");
        for (PrincipalChange principal : difference.principals()) {
            write(json, principal);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (FindingChange finding : difference.findings()) {
            write(json, finding);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, PrincipalChange principal) throws IOException {
        json.writeStartObject();
        json.writeStringField("principal", principal.principal().value());
        JsonText.texts(json, "by", principal.by());
        json.writeArrayFieldStart("changes");
        for (PrivilegeChange change : principal.changes()) {
            json.writeStartObject();
            json.writeStringField("resource", change.resource());
            JsonText.texts(
                    json, "levels", change.levels().stream().map(Enum::name).toList());
            JsonText.texts(json, "actions", change.actions());
            json.writeStringField("before", label(change.before()));
            json.writeStringField("after", label(change.after()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FindingChange change) throws IOException {
        Finding finding = change.shown();
        json.writeStartObject();
        json.writeStringField("change", change.kind().name());
        json.writeStringField("id", finding.id());
        json.writeStringField("rule", finding.rule());
        json.writeStringField("title", finding.title());
        json.writeStringField("subject", finding.subject().id().value());
        judged(json, "before", change.before());
        judged(json, "after", change.after());
        json.writeEndObject();
    }

    private static void judged(JsonGenerator json, String field, Optional<Finding> finding) throws IOException {
        json.writeObjectFieldStart(field);
        if (finding.isPresent()) {
            json.writeStringField("severity", finding.get().severity().name());
            json.writeStringField("truth", finding.get().truth().name());
            JsonText.number(json, "score", finding.get().score());
        }
        json.writeEndObject();
    }

    private static String label(Optional<Truth> truth) {
        return truth.map(Truth::name).orElse("NO");
    }
}
