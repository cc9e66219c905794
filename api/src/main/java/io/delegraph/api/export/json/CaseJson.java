package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.api.finding.Acceptance;
import io.delegraph.api.finding.CaseCeiling;
import io.delegraph.api.finding.CaseChange;
import io.delegraph.api.finding.CasedFinding;
import io.delegraph.api.finding.FindingCase;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;

/** Findings with their cases, and what happened to them. What nobody said is left out. */
final class CaseJson {
    private CaseJson() {}

    /** As in a report. */
    static void reported(JsonGenerator json, CasedFinding each) throws IOException {
        json.writeStartObject();
        FindingJson.fields(json, each.finding(), each.standing().name());
        decided(json, each.decided());
        json.writeEndObject();
    }

    /** The same with what somebody needs who decides. */
    static void listed(JsonGenerator json, CasedFinding each) throws IOException {
        FindingCase decided = each.decided();
        json.writeStartObject();
        FindingJson.fields(json, each.finding(), each.standing().name());
        decided(json, decided);
        json.writeBooleanField("verified", each.isVerified());
        json.writeStringField("firstSeen", each.firstSeen().toString());
        json.writeStringField("lastSeen", each.lastSeen().toString());
        json.writeStringField("why", decided.why());
        json.writeStringField("changedAt", decided.changedAt().toString());
        json.writeNumberField("version", decided.version());
        if (decided.ceiling().isPresent()) {
            ceiling(json, decided.ceiling().get());
        }
        json.writeEndObject();
    }

    static void change(JsonGenerator json, CaseChange change) throws IOException {
        json.writeStartObject();
        json.writeNumberField("sequence", change.sequence());
        text(json, "from", change.from().map(Enum::name));
        json.writeStringField("to", change.to().name());
        json.writeStringField("why", change.why());
        json.writeStringField("by", change.by());
        json.writeStringField("at", change.at().toString());
        json.writeEndObject();
    }

    static void text(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }

    private static void decided(JsonGenerator json, FindingCase decided) throws IOException {
        text(json, "owner", decided.owner());
        text(json, "assignee", decided.assignee());
        Optional<Acceptance> accepted = decided.accepted();
        if (accepted.isPresent()) {
            json.writeObjectFieldStart("acceptance");
            json.writeStringField("owner", accepted.get().owner());
            json.writeStringField("reason", accepted.get().reason());
            json.writeStringField("expires", accepted.get().expires().toString());
            json.writeStringField("origin", accepted.get().origin().name());
            json.writeEndObject();
        }
    }

    private static void ceiling(JsonGenerator json, CaseCeiling ceiling) throws IOException {
        json.writeObjectFieldStart("ceiling");
        JsonText.texts(json, "targets", new TreeSet<>(ceiling.targets()));
        json.writeStringField("severity", ceiling.severity().name());
        json.writeStringField("truth", ceiling.truth().name());
        JsonText.number(json, "score", ceiling.score());
        json.writeEndObject();
    }
}
