package io.delegraph.cypher.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes observations; {@link ObservationReader} reads them. */
final class ObservationWriter {
    private final JsonGenerator json;

    ObservationWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Observation observation) throws IOException {
        json.writeStartObject();
        json.writeStringField(ObservationJson.TYPE, type(observation));
        json.writeStringField("source", observation.key().source().value());
        json.writeStringField("id", observation.key().nativeId());
        json.writeStringField("time", observation.time().toString());
        texts("strands", observation.strands().stream().map(Strand::toString).toList());
        if (observation instanceof ObservedCall call) {
            call(call);
        } else if (observation instanceof TaskRequest request) {
            request(request);
        } else if (observation instanceof ApprovalGiven approval) {
            approval(approval);
        }
        place(observation.at());
        json.writeEndObject();
    }

    private static String type(Observation observation) {
        if (observation instanceof ObservedCall) {
            return ObservationJson.CALL;
        }
        return observation instanceof TaskRequest ? ObservationJson.REQUEST : ObservationJson.APPROVAL;
    }

    private void call(ObservedCall call) throws IOException {
        text("parent", call.parent());
        if (call.sequence() != 0) {
            json.writeNumberField("sequence", call.sequence());
        }
        party("actor", Optional.of(call.actor()));
        party("subject", call.subject());
        party("delegate", call.delegate());
        deed(call.deed());
        presented(call.presented());
        text("decision", call.decision());
        text("approval", call.approval());
    }

    private void deed(Deed deed) throws IOException {
        if (deed.kind() != CallKind.OPERATION) {
            json.writeStringField("kind", deed.kind().name());
        }
        text("tool", deed.tool());
        json.writeStringField("action", deed.action());
        text("resource", deed.resource());
        if (!deed.arguments().isEmpty()) {
            json.writeObjectFieldStart("arguments");
            for (Map.Entry<String, Argument> argument : deed.arguments().entrySet()) {
                json.writeObjectFieldStart(argument.getKey());
                texts("values", argument.getValue().values());
                texts("origins", argument.getValue().origins());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeStringField("outcome", deed.outcome().name());
    }

    private void presented(Presented presented) throws IOException {
        text("credential", presented.credential());
        token("token", presented.token());
        text("issued", presented.issued());
        token("issuedToken", presented.issuedToken());
        text("logged", presented.logged());
    }

    private void token(String name, Optional<TokenClaims> token) throws IOException {
        if (token.isEmpty()) {
            return;
        }
        TokenClaims claims = token.get();
        json.writeObjectFieldStart(name);
        json.writeStringField("iss", claims.issuer());
        json.writeStringField("sub", claims.subject());
        texts("act", claims.actors());
        texts("mayAct", claims.mayAct());
        if (claims.scope().isPresent()) {
            present("scope", claims.scope().get());
        }
        texts("aud", claims.audience());
        text("jti", claims.id());
        text("client", claims.clientId());
        text("txn", claims.transaction());
        text("purpose", claims.purpose());
        moment("iat", claims.issuedAt());
        moment("nbf", claims.notBefore());
        moment("exp", claims.expiresAt());
        allowances("details", claims.details());
        json.writeEndObject();
    }

    private void request(TaskRequest request) throws IOException {
        json.writeStringField("basis", request.basis().name());
        party("subject", request.subject());
        party("agent", request.agent());
        json.writeStringField("purpose", request.purpose());
        allowances("allowances", request.allowances());
        text("template", request.template());
        if (!request.parameters().isEmpty()) {
            json.writeObjectFieldStart("parameters");
            for (Map.Entry<String, String> parameter : request.parameters().entrySet()) {
                json.writeStringField(parameter.getKey(), parameter.getValue());
            }
            json.writeEndObject();
        }
        party("approver", request.approver());
        text("ticket", request.ticket());
        moment("expiresAt", request.expiresAt());
    }

    private void approval(ApprovalGiven approval) throws IOException {
        json.writeStringField("approval", approval.id());
        party("approver", Optional.of(approval.approver()));
        party("subject", approval.subject());
        party("actor", approval.actor());
        allowances("allowances", approval.allowances());
        json.writeBooleanField("elevates", approval.elevates());
        text("ticket", approval.ticket());
        moment("expiresAt", approval.expiresAt());
    }

    private void allowances(String name, List<Allowance> allowances) throws IOException {
        if (allowances.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (Allowance allowance : allowances) {
            json.writeStartObject();
            json.writeStringField("action", allowance.action());
            json.writeStringField("resource", allowance.resource());
            json.writeObjectFieldStart("attributes");
            for (Map.Entry<String, List<String>> attribute :
                    allowance.attributes().entrySet()) {
                present(attribute.getKey(), attribute.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(SourceLocation at) throws IOException {
        json.writeObjectFieldStart("at");
        json.writeStringField("document", at.document());
        json.writeStringField("pointer", at.pointer());
        json.writeNumberField("line", at.line());
        json.writeEndObject();
    }

    private void party(String name, Optional<Party> party) throws IOException {
        if (party.isPresent()) {
            json.writeStringField(name, PartyText.of(party.get()));
        }
    }

    private void moment(String name, Optional<Instant> moment) throws IOException {
        text(name, moment.map(Instant::toString));
    }

    private void text(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        }
    }

    private void texts(String name, Collection<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            present(name, texts);
        }
    }

    private void present(String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
