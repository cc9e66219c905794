package io.delegraph.collector.golden;

import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Observations as maps that are easily read in JSON; what is absent is left out. */
final class GoldenObservations {
    private GoldenObservations() {}

    static Map<String, Object> of(Observation observation) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (observation instanceof ObservedCall call) {
            put(map, call);
        }
        if (observation instanceof TaskRequest request) {
            put(map, request);
        }
        if (observation instanceof ApprovalGiven approval) {
            put(map, approval);
        }
        map.put("key", observation.key().toString());
        map.put("time", observation.time().toString());
        map.put("strands", observation.strands().stream().map(Object::toString).toList());
        map.put("at", observation.at().toString());
        return map;
    }

    private static void put(Map<String, Object> map, ObservedCall call) {
        map.put("call", call.deed().action());
        putDeed(map, call.deed());
        map.put("actor", call.actor() + " " + call.actor().kind().label());
        put(map, "subject", call.subject().map(each -> each + " " + each.kind().label()));
        put(
                map,
                "delegate",
                call.delegate().map(each -> each + " " + each.kind().label()));
        putPresented(map, call.presented());
        put(map, "decision", call.decision());
        put(map, "approval", call.approval());
        put(map, "parent", call.parent());
        if (call.sequence() != 0) {
            map.put("sequence", call.sequence());
        }
    }

    private static void putDeed(Map<String, Object> map, Deed deed) {
        map.put("kind", deed.kind().name());
        put(map, "tool", deed.tool());
        put(map, "resource", deed.resource());
        Map<String, Object> arguments = new LinkedHashMap<>();
        deed.arguments().forEach((name, argument) -> arguments.put(name, argument(argument)));
        if (!arguments.isEmpty()) {
            map.put("arguments", arguments);
        }
        map.put("outcome", deed.outcome().name());
    }

    private static Object argument(Argument argument) {
        if (argument.origins().isEmpty()) {
            return argument.values();
        }
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("values", argument.values());
        both.put("origins", argument.origins());
        return both;
    }

    private static void putPresented(Map<String, Object> map, Presented presented) {
        put(map, "credential", presented.credential());
        put(map, "token", presented.token().map(GoldenObservations::claims));
        put(map, "issued", presented.issued());
        put(map, "issuedToken", presented.issuedToken().map(GoldenObservations::claims));
        put(map, "logged", presented.logged());
    }

    private static void put(Map<String, Object> map, TaskRequest request) {
        map.put("request", request.basis().name());
        put(
                map,
                "subject",
                request.subject().map(each -> each + " " + each.kind().label()));
        put(map, "agent", request.agent().map(each -> each + " " + each.kind().label()));
        put(map, "purpose", Optional.of(request.purpose()).filter(text -> !text.isEmpty()));
        put(
                map,
                "allowances",
                request.allowances().stream().map(Allowance::text).toList());
        put(map, "template", request.template());
        map.putAll(request.parameters().isEmpty() ? Map.of() : Map.of("parameters", request.parameters()));
        put(map, "approver", request.approver());
        put(map, "ticket", request.ticket());
        put(map, "expiresAt", request.expiresAt());
    }

    private static void put(Map<String, Object> map, ApprovalGiven approval) {
        map.put("approval", approval.id());
        map.put("approver", approval.approver().name());
        put(map, "subject", approval.subject());
        put(map, "actor", approval.actor());
        put(
                map,
                "allowances",
                approval.allowances().stream().map(Allowance::text).toList());
        map.put("elevates", approval.elevates());
        put(map, "ticket", approval.ticket());
        put(map, "expiresAt", approval.expiresAt());
    }

    private static List<String> claims(TokenClaims token) {
        List<String> claims = new ArrayList<>();
        token.scope().ifPresent(scope -> claims.add("scope=" + scope));
        Map<String, Object> others = new LinkedHashMap<>();
        others.put("iss", token.issuer());
        others.put("sub", token.subject());
        others.put("act", token.actors());
        others.put("may_act", token.mayAct());
        others.put("aud", token.audience());
        others.put("jti", token.id());
        others.put("client_id", token.clientId());
        others.put("txn", token.transaction());
        others.put("purpose", token.purpose());
        others.put("iat", token.issuedAt());
        others.put("nbf", token.notBefore());
        others.put("exp", token.expiresAt());
        others.put("details", token.details().stream().map(Allowance::text).toList());
        others.forEach((name, value) -> {
            boolean absent = value.equals("")
                    || value.equals(Optional.empty())
                    || (value instanceof Collection<?> many && many.isEmpty());
            if (!absent) {
                claims.add(name + "=" + (value instanceof Optional<?> some ? some.get() : value));
            }
        });
        return claims;
    }

    private static void put(Map<String, Object> map, String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present instanceof List<?> ? present : present.toString()));
    }

    private static void put(Map<String, Object> map, String name, List<String> values) {
        if (!values.isEmpty()) {
            map.put(name, values);
        }
    }
}
