package io.delegraph.cypher.json;

import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads back what {@link ObservationWriter} wrote. */
record ObservationReader(Members members) {
    Observation read() {
        return switch (members.text(ObservationJson.TYPE)) {
            case ObservationJson.CALL -> call();
            case ObservationJson.REQUEST -> request();
            case ObservationJson.APPROVAL -> approval();
            default -> throw new IllegalArgumentException(ObservationJson.TYPE);
        };
    }

    private EventKey key() {
        return new EventKey(new SourceId(members.text("source")), members.text("id"));
    }

    private List<Strand> strands() {
        return members.texts("strands").stream().map(ObservationReader::strand).toList();
    }

    private static Strand strand(String text) {
        int colon = text.indexOf(':');
        String label = text.substring(0, Math.max(colon, 0));
        return Arrays.stream(Strand.Sort.values())
                .filter(sort -> sort.label().equals(label))
                .findFirst()
                .map(sort -> new Strand(sort, text.substring(colon + 1)))
                .orElseThrow(() -> new IllegalArgumentException("strands"));
    }

    private SourceLocation place() {
        Members at = members.findObject("at").orElseThrow(() -> new IllegalArgumentException("at"));
        return new SourceLocation(at.text("document"), at.text("pointer"), at.number("line"));
    }

    private ObservedCall call() {
        return new ObservedCall(
                key(),
                members.moment("time"),
                strands(),
                members.findText("parent"),
                members.number("sequence"),
                members.party("actor"),
                members.findParty("subject"),
                members.findParty("delegate"),
                deed(),
                presented(),
                members.findText("decision"),
                members.findText("approval"),
                place());
    }

    private Deed deed() {
        TreeMap<String, Argument> arguments = new TreeMap<>();
        members.objectsByName("arguments")
                .forEach((name, argument) ->
                        arguments.put(name, new Argument(argument.texts("values"), argument.texts("origins"))));
        return new Deed(
                members.word("kind", CallKind.class, CallKind.OPERATION),
                members.findText("tool"),
                members.text("action"),
                members.findText("resource"),
                arguments,
                members.word("outcome", Outcome.class));
    }

    private Presented presented() {
        return new Presented(
                members.findText("credential"),
                token("token"),
                members.findText("issued"),
                token("issuedToken"),
                members.findText("logged"));
    }

    private Optional<TokenClaims> token(String name) {
        return members.findObject(name)
                .map(token -> new TokenClaims(
                        token.text("iss"),
                        token.text("sub"),
                        token.texts("act"),
                        token.texts("mayAct"),
                        token.has("scope") ? Optional.of(token.texts("scope")) : Optional.empty(),
                        token.texts("aud"),
                        token.findText("jti"),
                        token.findText("client"),
                        token.findText("txn"),
                        token.findText("purpose"),
                        token.findMoment("iat"),
                        token.findMoment("nbf"),
                        token.findMoment("exp"),
                        allowances(token, "details")));
    }

    private TaskRequest request() {
        TreeMap<String, String> parameters = new TreeMap<>();
        members.findObject("parameters")
                .ifPresent(given -> given.names().forEach(name -> parameters.put(name, given.text(name))));
        return new TaskRequest(
                key(),
                members.moment("time"),
                strands(),
                members.word("basis", TaskRequest.Basis.class),
                members.findParty("subject"),
                members.findParty("agent"),
                members.text("purpose"),
                allowances(members, "allowances"),
                members.findText("template"),
                parameters,
                members.findParty("approver"),
                members.findText("ticket"),
                members.findMoment("expiresAt"),
                place());
    }

    private ApprovalGiven approval() {
        return new ApprovalGiven(
                key(),
                members.moment("time"),
                strands(),
                members.text("approval"),
                members.party("approver"),
                members.findParty("subject"),
                members.findParty("actor"),
                allowances(members, "allowances"),
                members.flag("elevates"),
                members.findText("ticket"),
                members.findMoment("expiresAt"),
                place());
    }

    private static List<Allowance> allowances(Members within, String name) {
        return within.objects(name).stream().map(ObservationReader::allowance).toList();
    }

    private static Allowance allowance(Members written) {
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        Members given = written.findObject("attributes").orElseThrow(() -> new IllegalArgumentException("attributes"));
        given.names().forEach(attribute -> attributes.put(attribute, given.texts(attribute)));
        return new Allowance(written.text("action"), written.text("resource"), attributes);
    }
}
