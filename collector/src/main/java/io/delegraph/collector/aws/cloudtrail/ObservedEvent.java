package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import java.util.List;
import java.util.Optional;

/** Makes the observed call of an event. */
final class ObservedEvent {
    private ObservedEvent() {}

    /** The call; nothing, which is reported, when the event does not say who made it. */
    static Optional<ObservedCall> call(TrailEvent event, SourceId source) {
        Optional<Caller> caller = Caller.of(event);
        if (caller.isEmpty()) {
            TrailProblem.MISSING_ACTOR.report(event.json());
        }
        return caller.map(who -> call(event, source, who));
    }

    private static ObservedCall call(TrailEvent event, SourceId source, Caller caller) {
        Optional<Exchange> exchange = Exchange.find(event);
        EventKey key = key(event, source);
        Optional<String> issued = exchange.flatMap(each -> each.issued(event));
        Deed deed = deed(event, exchange, caller);
        return ObservedCall.builder(
                        key, event.time(), caller.actor(), deed, event.json().at())
                .strands(EventStrands.of(event, caller, issued, key.nativeId()))
                .subject(subject(event, caller, exchange))
                .delegate(exchange.flatMap(each -> each.delegate(event)))
                .presented(new Presented(
                        caller.credential(), Optional.empty(), issued, Optional.empty(), Optional.empty()))
                .build();
    }

    private static EventKey key(TrailEvent event, SourceId source) {
        return event.text("eventID")
                .map(id -> new EventKey(source, id))
                .orElseGet(() -> EventKey.hashed(
                        source,
                        event.time().toString(),
                        event.service(),
                        event.operation(),
                        event.text("requestID").orElse(""),
                        event.textAt("userIdentity", "principalId").orElse(""),
                        event.textAt("userIdentity", "arn").orElse(""),
                        Resource.find(event).orElse("")));
    }

    private static Deed deed(TrailEvent event, Optional<Exchange> exchange, Caller caller) {
        List<String> resources = Resource.list(event);
        return new Deed(
                exchange.isPresent() ? CallKind.EXCHANGE : CallKind.OPERATION,
                Optional.empty(),
                ActionNames.shipped().of(event.service(), event.operation()),
                resources.size() == 1 ? Optional.of(resources.get(0)) : Optional.empty(),
                CallContext.of(event, caller, exchange, resources),
                ResultOf.outcome(event));
    }

    // A subject that the session was opened for is surer than one that the caller only names.
    private static Optional<Party> subject(TrailEvent event, Caller caller, Optional<Exchange> exchange) {
        return caller.subject().or(() -> exchange.flatMap(each -> each.subject(event)));
    }
}
