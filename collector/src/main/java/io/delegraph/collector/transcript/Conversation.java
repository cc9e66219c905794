package io.delegraph.collector.transcript;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.event.Allowance;
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
import java.util.List;
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
    private final OpenCalls open = new OpenCalls();
    private final Set<String> ids = new HashSet<>();
    private List<Allowance> declared = List.of();
    private String agent;
    private Instant now;
    private int calls;
    private int requests;

    Conversation(Identity identity, Instant start, Redaction redaction, FactSink sink) {
        this.identity = identity;
        this.agent = identity.agent();
        this.now = start;
        this.redaction = redaction;
        this.sink = sink;
    }

    /** The first request is limited to this. */
    void declares(List<Allowance> actions) {
        declared = actions;
    }

    /** The agent of this name is asked, and makes the calls of which nobody else is named. */
    void leads(String name) {
        agent = name;
    }

    /** A person asks something. */
    void asks(String text, Optional<String> person, Optional<Instant> time, JsonCursor at) {
        if (text.isBlank()) {
            return;
        }
        origins.request(text);
        sink.observation(new TaskRequest(
                key("request", Integer.toString(requests), redaction.digest(text)),
                tick(time),
                List.of(identity.chain()),
                Basis.STATED,
                person.or(identity::person).map(Party::human),
                Optional.of(Party.agent(agent)),
                redaction.excerpt(text),
                requests++ == 0 ? declared : List.of(),
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

    /** An agent calls a tool, or by it another agent. */
    void calls(ToolCall call, Optional<String> actor, Optional<Instant> time) {
        Arguments arguments = Arguments.of(call.arguments());
        if (arguments.tooMany()) {
            TranscriptProblem.TOO_MANY_ARGUMENTS.report(call.at(), Arguments.MOST);
        }
        ToolName name = ToolName.of(call.name());
        Deed deed = new Deed(
                call.delegate().isPresent() ? CallKind.DELEGATION : CallKind.OPERATION,
                Optional.of(name.tool()),
                name.action(),
                Optional.empty(),
                arguments.kept(redaction, origins),
                Outcome.UNKNOWN);
        open.add(call.id(), observed(call, deed, actor, call.delegate(), time)).ifPresent(sink::observation);
    }

    /** An agent hands work to another one. */
    void hands(String from, String to, String action, Optional<Instant> time, JsonCursor at) {
        Deed deed = Deed.of(action, Outcome.OK).as(CallKind.DELEGATION);
        ToolCall call = new ToolCall(Optional.empty(), action, Optional.empty(), at);
        sink.observation(observed(call, deed, Optional.of(from), Optional.of(to), time));
    }

    private ObservedCall observed(
            ToolCall call, Deed deed, Optional<String> actor, Optional<String> delegate, Optional<Instant> time) {
        int place = ++calls;
        Optional<EventKey> stated = call.id()
                .filter(id -> id.length() <= Redaction.LONGEST && ids.add(id))
                .map(id -> new EventKey(identity.source(), identity.chain().value() + "#" + id));
        EventKey key = stated.orElseGet(() -> key(
                "call",
                Integer.toString(place),
                deed.action(),
                delegate.orElse(""),
                deed.arguments().toString()));
        return ObservedCall.builder(
                        key,
                        tick(time),
                        Party.agent(actor.orElse(agent)),
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
        Optional<ObservedCall> answered = open.take(result);
        origins.result(
                answered.map(call -> call.deed().action()).or(result::tool).orElse("unknown"), result.text());
        if (answered.isEmpty()) {
            TranscriptProblem.ANSWER_WITHOUT_CALL.report(at);
        }
        answered.ifPresent(call -> sink.observation(OpenCalls.ended(call, result.outcome())));
    }

    /** Nothing more is said. */
    void ends(JsonCursor at) {
        open.takeAll().forEach(sink::observation);
        if (origins.incomplete()) {
            TranscriptProblem.ORIGINS_INCOMPLETE.report(at);
        }
    }

    // What is said counts with its place, so that two records of one conversation add up, and a longer one of it
    // repeats.
    private EventKey key(String sort, String... parts) {
        return EventKey.hashed(identity.source(), identity.chain().value(), sort, String.join("\n", parts));
    }

    private Instant tick(Optional<Instant> time) {
        Instant at = time.orElse(now);
        now = at.plusMillis(1);
        return at;
    }
}
