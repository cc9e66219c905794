package io.delegraph.analyzer.observed;

import io.delegraph.analyzer.chain.learn.AllowanceMatch;
import io.delegraph.analyzer.chain.learn.Match;
import io.delegraph.analyzer.chain.learn.RequestFacts;
import io.delegraph.analyzer.chain.learn.Standing;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people declared: requests, their templates, approvals. */
public record Declared(Snapshot snapshot) {
    /** Clocks of recorders differ by less (SEMANTICS E13). */
    static final Duration SKEW = Duration.ofMinutes(5);

    private static final String ANYTHING = "says nothing of what it allows";

    /** What the request and its template say of the call. */
    Stream<Ground> grounds(TaskRequest request, ObservedCall call, ObservedChain chain) {
        RequestFacts facts = RequestFacts.of(chain.observations());
        boolean stated = request.basis() == TaskRequest.Basis.STATED;
        Optional<Party> by = stated ? request.subject() : request.approver();
        Ground own = ground(
                new Source(
                        stated ? Ground.Sort.STATEMENT : Ground.Sort.REQUEST,
                        by.map(Party::name).orElse(""),
                        request.allowances(),
                        request.time(),
                        request.expiresAt(),
                        request.at()),
                call,
                facts);
        boolean onlyTemplate =
                request.allowances().isEmpty() && request.template().isPresent();
        return Stream.concat(
                onlyTemplate ? Stream.empty() : Stream.of(own),
                request.template().stream().map(id -> template(id, request, call, facts)));
    }

    private Ground template(String id, TaskRequest request, ObservedCall call, RequestFacts facts) {
        Optional<Node> found = snapshot.findNode(new NodeId(id))
                .map(StoredNode::node)
                .filter(node -> node.kind() == NodeKind.TASK_TEMPLATE);
        if (found.isEmpty()) {
            return new Ground(
                    Ground.Sort.TEMPLATE, "", List.of(), Standing.UNKNOWN, id + " was not collected", request.at());
        }
        Node template = found.get();
        Optional<String> approver = template.properties().findText(Property.APPROVER);
        if (approver.isEmpty()) {
            return new Ground(
                    Ground.Sort.TEMPLATE,
                    "",
                    template.properties().listTexts(Property.ALLOWANCES),
                    Standing.UNKNOWN,
                    template.name() + " is only proposed",
                    template.at());
        }
        List<Allowance> allowances = template.properties().listTexts(Property.ALLOWANCES).stream()
                .map(Allowance::parse)
                .toList();
        Source source = new Source(
                Ground.Sort.TEMPLATE,
                approver.get(),
                allowances,
                request.time(),
                template.properties().findMoment(Property.VALID_TO),
                template.at());
        return ground(source, call, facts);
    }

    /** What the approvals say of the call, those that are about it. */
    Stream<Ground> approvals(Collection<ApprovalGiven> approvals, ObservedCall call) {
        Stream<Ground> found =
                approvals.stream().filter(each -> isAbout(each, call)).map(each -> approval(each, call));
        boolean missing = call.approval()
                .filter(id -> approvals.stream().noneMatch(each -> each.id().equals(id)))
                .isPresent();
        return missing
                ? Stream.concat(
                        found,
                        Stream.of(new Ground(
                                Ground.Sort.APPROVAL,
                                "",
                                List.of(),
                                Standing.UNKNOWN,
                                call.approval().orElse("") + " was not collected",
                                call.at())))
                : found;
    }

    private static boolean isAbout(ApprovalGiven approval, ObservedCall call) {
        boolean named = call.approval().filter(approval.id()::equals).isPresent();
        boolean actor = approval.actor()
                .map(Party::name)
                .map(call.actor().name()::equals)
                .orElse(true);
        boolean subject = approval.subject()
                .map(Party::name)
                .map(name ->
                        call.subject().map(Party::name).filter(name::equals).isPresent())
                .orElse(true);
        return named || (approval.elevates() && actor && subject);
    }

    private static Ground approval(ApprovalGiven approval, ObservedCall call) {
        Source source = new Source(
                Ground.Sort.APPROVAL,
                approval.approver().name(),
                approval.allowances(),
                approval.time(),
                approval.expiresAt(),
                approval.at());
        return ground(source, call, RequestFacts.none());
    }

    private record Source(
            Ground.Sort sort,
            String by,
            List<Allowance> allowances,
            Instant from,
            Optional<Instant> until,
            SourceLocation at) {
        Ground standing(Standing standing, String remark) {
            return new Ground(sort, by, allowances.stream().map(Allowance::text).toList(), standing, remark, at);
        }
    }

    private static Ground ground(Source source, ObservedCall call, RequestFacts facts) {
        if (call.time().plus(SKEW).isBefore(source.from())) {
            return source.standing(Standing.OUTSIDE, "it was given only at " + source.from());
        }
        if (source.until().filter(end -> call.time().isAfter(end.plus(SKEW))).isPresent()) {
            return source.standing(
                    Standing.OUTSIDE, "it ended at " + source.until().orElseThrow());
        }
        if (source.allowances().isEmpty()) {
            return source.standing(Standing.UNKNOWN, ANYTHING);
        }
        Match match = AllowanceMatch.judge(source.allowances(), call, facts);
        return source.standing(match.standing(), remark(match));
    }

    static String remark(Match match) {
        if (match.standing() == Standing.INSIDE) {
            return "";
        }
        boolean outside = match.standing() == Standing.OUTSIDE;
        if (!match.isAboutData()) {
            return outside ? "the action on this resource is not in it" : "the record does not name the resource";
        }
        if (match.value().isEmpty()) {
            return "the record does not say which " + match.attribute();
        }
        String value = match.value().equals(Argument.EVERY)
                ? "every " + match.attribute()
                : match.attribute() + " " + match.value();
        return value + (outside ? " is not in it" : " may not be in it");
    }
}
