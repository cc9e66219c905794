package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.cypher.graph.event.Argument;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is kept of a call's circumstances, under the names that conditions of policies have for them. */
final class CallContext {
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern PROGRAM = Pattern.compile("^\\[?([A-Za-z][A-Za-z0-9._-]{0,60})");
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final Pattern ENDPOINT = Pattern.compile("vpce-[0-9a-z]+");
    private static final String IDENTITY = "userIdentity";
    private static final String CONTEXT = "sessionContext";

    private CallContext() {}

    static SortedMap<String, Argument> of(
            TrailEvent event, Caller caller, Optional<Exchange> exchange, List<String> resources) {
        SortedMap<String, Argument> kept = new TreeMap<>();
        put(kept, "account", event.account());
        put(kept, "aws:RequestedRegion", event.region());
        put(kept, "aws:SourceIp", matching(event.text("sourceIPAddress"), ADDRESS));
        put(kept, "aws:SourceVpce", matching(event.text("vpcEndpointId"), ENDPOINT));
        put(kept, "aws:MultiFactorAuthPresent", secondFactor(event));
        put(kept, "aws:CalledViaLast", calledVia(event, caller));
        put(kept, "userAgent", event.text("userAgent").flatMap(CallContext::program));
        put(kept, "sts:RoleSessionName", matching(sessionName(event, caller), SESSION_NAME));
        put(kept, "aws:FederatedProvider", federation(event));
        put(kept, "subjectProof", exchange.flatMap(Exchange::proof));
        if (resources.size() > 1) {
            kept.put("resources", new Argument(resources, List.of()));
        }
        return kept;
    }

    private static void put(SortedMap<String, Argument> kept, String name, Optional<String> value) {
        value.ifPresent(text -> kept.put(name, Argument.of(text)));
    }

    private static Optional<String> matching(Optional<String> text, Pattern pattern) {
        return text.filter(value -> pattern.matcher(value).matches());
    }

    private static Optional<String> secondFactor(TrailEvent event) {
        return event.textAt(IDENTITY, CONTEXT, "attributes", "mfaAuthenticated")
                .or(() -> event.textAt("additionalEventData", "MFAUsed")
                        .map(used -> used.equals("Yes") ? "true" : "false"))
                .filter(value -> value.equals("true") || value.equals("false"));
    }

    // The service that made the call with the caller's rights.
    private static Optional<String> calledVia(TrailEvent event, Caller caller) {
        return event.textAt(IDENTITY, "invokedBy")
                .filter(service -> !service.equals(caller.actor().name()))
                .filter(NamePattern::isName);
    }

    /** The program's name without its version. */
    private static Optional<String> program(String userAgent) {
        Matcher matcher = PROGRAM.matcher(userAgent);
        return matcher.find() ? Optional.of(matcher.group(1)).filter(NamePattern::isName) : Optional.empty();
    }

    private static Optional<String> sessionName(TrailEvent event, Caller caller) {
        return event.textAt(IDENTITY, "principalId")
                .filter(id -> caller.temporary() && id.contains(":"))
                .map(id -> id.substring(id.indexOf(':') + 1))
                .filter(NamePattern::isName);
    }

    private static Optional<String> federation(TrailEvent event) {
        return event.textAt(IDENTITY, CONTEXT, "webIdFederationData", "federatedProvider")
                .filter(NamePattern::isName);
    }
}
