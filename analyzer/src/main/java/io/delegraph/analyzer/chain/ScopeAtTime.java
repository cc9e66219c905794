package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.chain.learn.TaskIntent;
import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The scope of one chain's task, S0, at any time of the chain: what its requests, their templates, its first token and its
 * elevations allow. It grows by a later request of the same person and by an approved elevation, each an event with
 * evidence, and by nothing else (DESIGN decision 17).
 */
final class ScopeAtTime {
    private final Meaning meaning;
    private final List<TaskRequest> requests;
    private final List<ApprovalGiven> elevations;
    private final List<Allowance> signed;
    private final List<Constraint> constraints;
    private Optional<TaskScope> last = Optional.empty();
    private Optional<Ground> lastBasis = Optional.empty();

    /** What a scope rests on at one time. */
    private record Ground(List<TaskRequest> made, List<ApprovalGiven> elevations, List<Optional<Node>> templates) {}

    /**
     * Collects what the chain's scope rests on.
     *
     * @param constraints what limits the task where nobody declared anything
     */
    ScopeAtTime(Meaning meaning, List<Observation> observations, List<Constraint> constraints) {
        this.meaning = meaning;
        List<TaskRequest> all = only(TaskRequest.class, observations);
        Optional<NodeId> subject =
                all.stream().flatMap(each -> person(each).stream()).findFirst();
        this.requests = all.stream()
                .filter(each -> person(each).or(() -> subject).equals(subject))
                .toList();
        this.elevations = only(ApprovalGiven.class, observations).stream()
                .filter(ApprovalGiven::elevates)
                .filter(each -> !isOfAnActor(each, observations))
                .toList();
        this.signed = only(ObservedCall.class, observations).stream()
                .limit(1)
                .flatMap(call -> call.presented().token().stream())
                .flatMap(token -> token.details().stream())
                .toList();
        this.constraints = List.copyOf(constraints);
    }

    private Optional<NodeId> person(TaskRequest request) {
        return request.subject()
                .map(party -> meaning.node(party, NodeClass.PRINCIPAL).id());
    }

    // Who acts does not widen its own task.
    private boolean isOfAnActor(ApprovalGiven elevation, List<Observation> observations) {
        Node approver = meaning.node(elevation.approver(), NodeClass.PRINCIPAL);
        return approver.kind() != NodeKind.HUMAN
                && only(ObservedCall.class, observations).stream()
                        .map(call -> meaning.node(call.actor(), NodeClass.PRINCIPAL, NodeClass.TOOL))
                        .anyMatch(actor -> actor.id().equals(approver.id()));
    }

    static <T extends Observation> List<T> only(Class<T> sort, List<Observation> observations) {
        return observations.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** The scope as it stood when the call was made, for who made it. */
    TaskScope at(ObservedCall call) {
        Ground basis = basis(call.time(), each -> isAbout(each, call));
        if (last.isEmpty() || !lastBasis.equals(Optional.of(basis))) {
            last = Optional.of(find(basis));
            lastBasis = Optional.of(basis);
        }
        return last.get();
    }

    /** The scope with everything that was ever added. */
    TaskScope widest() {
        return find(basis(Instant.MAX, each -> true));
    }

    private boolean isAbout(ApprovalGiven elevation, ObservedCall call) {
        return elevation.actor().isEmpty() || id(elevation.actor().get()).equals(id(call.actor()));
    }

    private NodeId id(Party party) {
        return meaning.node(party, NodeClass.PRINCIPAL, NodeClass.TOOL).id();
    }

    private Ground basis(Instant time, Predicate<ApprovalGiven> about) {
        List<TaskRequest> made =
                requests.stream().filter(each -> !each.time().isAfter(time)).toList();
        return new Ground(
                made,
                elevations.stream()
                        .filter(about)
                        .filter(each -> holds(each, time))
                        .toList(),
                made.stream().map(each -> template(each, time)).toList());
    }

    private TaskScope find(Ground basis) {
        List<TaskRequest> made = basis.made();
        List<Allowance> first = Stream.concat(signed.stream(), of(made, TaskRequest.Basis.SIGNED))
                .toList();
        List<Allowance> approved =
                new ArrayList<>(of(made, TaskRequest.Basis.APPROVED).toList());
        for (int i = 0; i < made.size(); i++) {
            TaskRequest request = made.get(i);
            basis.templates().get(i).stream()
                    .flatMap(template -> allowances(template).stream())
                    .map(each -> bound(each, request))
                    .forEach(approved::add);
        }
        basis.elevations().forEach(each -> approved.addAll(each.allowances()));
        if (first.isEmpty() && approved.isEmpty()) {
            return constrained(made);
        }
        SortedMap<String, String> parameters = new TreeMap<>();
        made.forEach(each -> parameters.putAll(each.parameters()));
        List<Allowance> all = Stream.concat(first.stream(), approved.stream()).toList();
        return new TaskScope(
                first.isEmpty() ? Tier.T2 : Tier.T1, all, parameters, List.of(), meaning.of(all, parameters));
    }

    private TaskScope constrained(List<TaskRequest> made) {
        List<Constraint> all = new ArrayList<>(constraints);
        List<Allowance> stated = of(made, TaskRequest.Basis.STATED).toList();
        if (!stated.isEmpty()) {
            ScopedBounds bounds = meaning.of(stated, new TreeMap<>());
            all.add(Constraint.on(
                    "the request as stated",
                    Tier.T3.confidence(),
                    bounds.possible().cells()));
        }
        Tier tier = all.stream()
                .map(Constraint::tier)
                .min(Comparator.naturalOrder())
                .orElse(Tier.T5);
        return new TaskScope(tier, List.of(), new TreeMap<>(), all, ScopedBounds.nothing());
    }

    private static Stream<Allowance> of(List<TaskRequest> made, TaskRequest.Basis basis) {
        return made.stream()
                .filter(each -> each.basis() == basis)
                .flatMap(each -> each.allowances().stream().map(allowance -> bound(allowance, each)));
    }

    // A later request with another value for a parameter allows that besides, and takes nothing back.
    private static Allowance bound(Allowance allowance, TaskRequest request) {
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        allowance
                .attributes()
                .forEach((name, values) -> attributes.put(
                        name,
                        values.stream()
                                .map(value -> bound(value, request.parameters()))
                                .toList()));
        return new Allowance(allowance.action(), allowance.resource(), attributes);
    }

    private static String bound(String value, SortedMap<String, String> parameters) {
        if (!value.startsWith("${") || !value.endsWith("}")) {
            return value;
        }
        String given = parameters.getOrDefault(value.substring(2, value.length() - 1), value);
        return Glob.of(given).isLiteral() ? given : value;
    }

    private static boolean holds(ApprovalGiven elevation, Instant time) {
        return !elevation.time().isAfter(time)
                && elevation
                        .expiresAt()
                        .map(end -> !end.isBefore(time) || time.equals(Instant.MAX))
                        .orElse(true);
    }

    // The one that the request names, else the one for requests in its words. It counts when somebody approved it and
    // it has not expired; a proposal allows nothing.
    private Optional<Node> template(TaskRequest request, Instant time) {
        Instant then = time.equals(Instant.MAX) ? request.time() : time;
        return TaskIntent.of(request)
                .map(intent -> new NodeId(intent.id()))
                .flatMap(meaning.estate()::findNode)
                .filter(node -> node.kind() == NodeKind.TASK_TEMPLATE)
                .filter(node -> node.properties().has(Property.APPROVER))
                .filter(node -> node.properties()
                        .findMoment(Property.VALID_TO)
                        .map(end -> !end.isBefore(then))
                        .orElse(true));
    }

    private static List<Allowance> allowances(Node template) {
        return template.properties().listTexts(Property.ALLOWANCES).stream()
                .map(Allowance::parse)
                .toList();
    }
}
