package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.cypher.graph.event.Strand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an event has in common with others of its chain.
 *
 * <p>A session is known by its key. Calls that a service makes in a session have none in the log, and the console uses a key
 * per service: both are known by the session's id and the second in which it began. Sessions of one name that a service
 * began in one second cannot be told apart and are one chain.
 */
final class EventStrands {
    private static final String IDENTITY = "userIdentity";
    private static final String CONTEXT = "sessionContext";

    private EventStrands() {}

    /** At least one; an event that has nothing in common with others is a chain of its own. */
    static List<Strand> of(TrailEvent event, Caller caller, Optional<String> issued, String nativeId) {
        List<Strand> strands = new ArrayList<>();
        Caller.sourceIdentity(event).map(Strand::sourceIdentity).ifPresent(strands::add);
        caller.credential()
                .map(id -> caller.temporary() ? Strand.lineage(id) : Strand.credential(id))
                .ifPresent(strands::add);
        issued.filter(id -> !id.startsWith("AKIA")).map(Strand::lineage).ifPresent(strands::add);
        session(event, caller).map(Strand::lineage).ifPresent(strands::add);
        begun(event).map(Strand::lineage).ifPresent(strands::add);
        if (strands.isEmpty()) {
            strands.add(Strand.chain(event.text("sharedEventID").orElse(nativeId)));
        }
        return strands;
    }

    private static Optional<String> session(TrailEvent event, Caller caller) {
        boolean console = event.text("sessionCredentialFromConsole")
                .or(() -> event.textAt("sessionCredentialFromConsole"))
                .filter("true"::equals)
                .isPresent();
        boolean keyless = caller.temporary() && caller.credential().isEmpty();
        Optional<Instant> since =
                event.textAt(IDENTITY, CONTEXT, "attributes", "creationDate").flatMap(TrailEvent::time);
        return console || keyless
                ? event.textAt(IDENTITY, "principalId").flatMap(id -> since.map(time -> id + "@" + time))
                : Optional.empty();
    }

    // The id of the session that a service, or a person in the console, takes a role for, as its calls write it.
    private static Optional<String> begun(TrailEvent event) {
        if (SignIn.roleSwitchedTo(event).isPresent()) {
            return event.textAt(IDENTITY, "principalId").map(id -> id + "@" + event.time());
        }
        boolean byService =
                event.textAt(IDENTITY, "type").filter("AWSService"::equals).isPresent();
        return byService
                ? event.textAt("responseElements", "assumedRoleUser", "assumedRoleId")
                        .map(id -> id + "@" + event.time())
                : Optional.empty();
    }
}
