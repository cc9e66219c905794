package io.delegraph.collector.source;

import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.collector.parse.token.KeptClaims;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last gate before an observation is stored: whatever its collector did, no text of it holds a secret in a form that is
 * known. Equal secrets become equal fingerprints, so that chains stay what they are.
 */
final class ObservationRedaction {
    private static final int MOST_KEPT = 8_192;

    private final ArgumentText texts;
    private final KeptClaims claims;
    private final Map<String, String> known = new LinkedHashMap<>(MOST_KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_KEPT;
        }
    };

    ObservationRedaction(ArgumentText texts) {
        this.texts = texts;
        this.claims = new KeptClaims(texts);
    }

    Observation of(Observation observation) {
        if (observation instanceof ObservedCall call) {
            return call(call);
        }
        return observation instanceof TaskRequest request ? request(request) : approval((ApprovalGiven) observation);
    }

    private ObservedCall call(ObservedCall call) {
        return new ObservedCall(
                key(call.key()),
                call.time(),
                strands(call.strands()),
                call.parent().map(this::text),
                call.sequence(),
                party(call.actor()),
                call.subject().map(this::party),
                call.delegate().map(this::party),
                deed(call.deed()),
                presented(call.presented()),
                call.decision().map(this::text),
                call.approval().map(this::text),
                call.at());
    }

    private TaskRequest request(TaskRequest request) {
        SortedMap<String, String> parameters = new TreeMap<>();
        request.parameters().forEach((name, value) -> parameters.put(name, text(value)));
        return new TaskRequest(
                key(request.key()),
                request.time(),
                strands(request.strands()),
                request.basis(),
                request.subject().map(this::party),
                request.agent().map(this::party),
                text(request.purpose()),
                allowances(request.allowances()),
                request.template().map(this::text),
                parameters,
                request.approver().map(this::party),
                request.ticket().map(this::text),
                request.expiresAt(),
                request.at());
    }

    private ApprovalGiven approval(ApprovalGiven approval) {
        return new ApprovalGiven(
                key(approval.key()),
                approval.time(),
                strands(approval.strands()),
                text(approval.id()),
                party(approval.approver()),
                approval.subject().map(this::party),
                approval.actor().map(this::party),
                allowances(approval.allowances()),
                approval.elevates(),
                approval.ticket().map(this::text),
                approval.expiresAt(),
                approval.at());
    }

    private Deed deed(Deed deed) {
        SortedMap<String, Argument> arguments = new TreeMap<>();
        deed.arguments()
                .forEach((name, argument) -> arguments.put(
                        name,
                        new Argument(argument.values().stream().map(this::text).toList(), argument.origins())));
        return new Deed(
                deed.kind(),
                deed.tool().map(this::text),
                text(deed.action()),
                deed.resource().map(this::text),
                arguments,
                deed.outcome());
    }

    private Presented presented(Presented presented) {
        return new Presented(
                presented.credential().map(this::text),
                presented.token().map(claims::of),
                presented.issued().map(this::text),
                presented.issuedToken().map(claims::of),
                presented.logged().map(this::text));
    }

    private List<Allowance> allowances(List<Allowance> allowances) {
        return allowances.stream().map(claims::allowance).toList();
    }

    private EventKey key(EventKey key) {
        return new EventKey(key.source(), text(key.nativeId()));
    }

    private List<Strand> strands(List<Strand> strands) {
        return strands.stream()
                .map(strand -> new Strand(strand.sort(), text(strand.value())))
                .toList();
    }

    private Party party(Party party) {
        return new Party(text(party.name()), party.kind());
    }

    private String text(String value) {
        return known.computeIfAbsent(value, texts::withoutSecret);
    }
}
