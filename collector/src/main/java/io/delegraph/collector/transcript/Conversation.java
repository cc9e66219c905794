package io.delegraph.collector.transcript;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TaskRequest.Basis;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation while it is read, turn by turn: hands out requests and calls, each call when its result is known or the
 * conversation ends.
 *
 * <p>What has no time of its own happens a millisecond after what stands before it, so that the order is kept.
 */
final class Conversation {
    private final Identity identity;
    private final Redaction redaction;
    private final FactSink sink;
    private final Origins origins = new Origins();
    /** Calls whose result is not known yet, by id. */
    private final Map<String, ObservedCall> pending = new LinkedHashMap<>();

    private final Set<String> ids = new HashSet<>();
    private Instant now;
    private int calls;
    private int requests;

    Conversation(Identity identity, Instant start, Redaction redaction, FactSink sink) {
        this.identity = identity;
        this.now = start;
        this.redaction = redaction;
        this.sink = sink;
    }

    /** A person asks something. */
    void asks(String text, Optional<String> person, Optional<Instant> time, JsonCursor at) {
        if (text.isBlank()) {
            return;
        }
        origins.request(text);
        sink.observation(new TaskRequest(
                EventKey.hashed(identity.source(), identity.chain().value(), "request", Integer.toString(requests++)),
                tick(time),
                List.of(identity.chain()),
                Basis.STATED,
                person.or(identity::person).map(Party::human),
                Optional.of(Party.agent(identity.agent())),
                redaction.excerpt(text),
                List.of(),
                Optional.empty(),
                Salient.of(text, redaction),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at.at()));
    }

    /** Whether anybody has asked anything yet. */
    boolean isAsked() {
        return requests > 0;
    }

    /** An agent calls a tool. */
    void calls(ToolCall call, Optional<String> actor, Optional<Instant> time) {
        Arguments arguments = Arguments.of(call.arguments());
        if (arguments.tooMany()) {
            TranscriptProblem.TOO_MANY_ARGUMENTS.report(call.at(), Arguments.MOST);
        }
        ToolName name = ToolName.of(call.name());
        Deed deed = new Deed(
                CallKind.OPERATION,
                Optional.of(name.tool()),
                name.action(),
                Optional.empty(),
                arguments.kept(redaction, origins),
                Outcome.UNKNOWN);
        put(call, deed, actor, Optional.empty(), time);
    }

    /** An agent hands work to another one. */
    void hands(String from, String to, String action, Optional<Instant> time, JsonCursor at) {
        Deed deed = Deed.of(action, Outcome.OK).as(CallKind.DELEGATION);
        ToolCall call = new ToolCall(Optional.empty(), action, Optional.empty(), at);
        sink.observation(observed(call, deed, Optional.of(from), Optional.of(to), time));
    }

    private void put(
            ToolCall call, Deed deed, Optional<String> actor, Optional<String> delegate, Optional<Instant> time) {
        String waiting = call.id().orElse("#" + calls);
        ObservedCall before = pending.put(waiting, observed(call, deed, actor, delegate, time));
        if (before != null) {
            sink.observation(before);
        }
    }

    private ObservedCall observed(
            ToolCall call, Deed deed, Optional<String> actor, Optional<String> delegate, Optional<Instant> time) {
        int place = ++calls;
        Optional<String> id = call.id().filter(each -> each.length() <= Redaction.LONGEST && ids.add(each));
        String nativeId = identity.chain().value() + "#" + id.orElse(Integer.toString(place));
        EventKey key = new EventKey(identity.source(), nativeId);
        return ObservedCall.builder(
                        key,
                        tick(time),
                        Party.agent(actor.orElse(identity.agent())),
                        deed,
                        call.at().at())
                .strands(identity.chain())
                .sequence(place)
                .subject(identity.person().map(Party::human))
                .delegate(delegate.map(Party::agent))
                .build();
    }

    /** A tool answers. */
    void answers(ToolResult result, JsonCursor at) {
        Optional<String> key = result.callId().filter(pending::containsKey).or(() -> oldest(result));
        Optional<ObservedCall> answered = key.map(pending::remove);
        origins.result(
                answered.map(call -> call.deed().action()).or(result::tool).orElse("unknown"), result.text());
        if (answered.isEmpty()) {
            TranscriptProblem.ANSWER_WITHOUT_CALL.report(at);
        }
        answered.ifPresent(call -> sink.observation(ended(call, result.outcome())));
    }

    // A result without an id answers the oldest call, of its tool if it names one.
    private Optional<String> oldest(ToolResult result) {
        if (result.callId().filter(ids::contains).isPresent()) {
            return Optional.empty();
        }
        return pending.entrySet().stream()
                .filter(each -> result.tool()
                        .map(tool -> ToolName.of(tool)
                                .action()
                                .equals(each.getValue().deed().action()))
                        .orElse(true))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Nothing more is said. */
    void ends(JsonCursor at) {
        pending.values().forEach(sink::observation);
        pending.clear();
        if (origins.incomplete()) {
            TranscriptProblem.ORIGINS_INCOMPLETE.report(at);
        }
    }

    private static ObservedCall ended(ObservedCall call, Outcome outcome) {
        Deed deed = call.deed();
        return ObservedCall.builder(
                        call.key(),
                        call.time(),
                        call.actor(),
                        new Deed(deed.kind(), deed.tool(), deed.action(), deed.resource(), deed.arguments(), outcome),
                        call.at())
                .strands(call.strands())
                .sequence(call.sequence())
                .subject(call.subject())
                .delegate(call.delegate())
                .build();
    }

    private Instant tick(Optional<Instant> time) {
        Instant at = time.orElse(now);
        now = at.plusMillis(1);
        return at;
    }
}
