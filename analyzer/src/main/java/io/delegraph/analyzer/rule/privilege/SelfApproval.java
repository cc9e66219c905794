package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.PrivilegeSetBuilder;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who asks at an approval gate can give the approval, too, as somebody else whom it can act as (SEMANTICS 3.3).
 *
 * <p>Silent when too few of the approvers are within reach, and when the only one is the one that asks: nobody approves
 * their own request.
 */
public final class SelfApproval implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "PRV-006",
            "Requester can approve its own request",
            Severity.HIGH,
            Profile.CORE,
            Standards.of("OWASP-ASI-2026:ASI09", "CSF-2.0:PR.AA-05", "AI-RMF-1.0:GOVERN 3.2"),
            "Fires when a principal that can ask for an approval can act as enough of the approvers to give it. Silent "
                    + "when it can act as fewer than are needed, and for an approver that could only approve its own "
                    + "request. CONDITIONAL and UNKNOWN as acting as the approvers is.",
            "Take the approvers' credentials away from the requester, or have approvals given out of band.",
            "rule/self-approval.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    /** Somebody who asks at a gate. */
    private record Request(NodeId requester, NodeId gate) implements Comparable<Request> {
        @Override
        public int compareTo(Request other) {
            int byRequester = requester.compareTo(other.requester);
            return byRequester != 0 ? byRequester : gate.compareTo(other.gate);
        }
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        Map<Request, Found> found = new TreeMap<>();
        AuthorityGraph graph = estate.reach().graph();
        List<Gate> gates = graph.gates().stream()
                .filter(gate -> gate.kind() == NodeKind.APPROVAL_GATE)
                .toList();
        for (Truth truth : gates.isEmpty() ? new Truth[0] : Truth.values()) {
            View view = View.of(Closure.USE, truth);
            for (Gate gate : gates) {
                graph.vertices()
                        .filter(vertex -> approvesItself(vertex, gate, view, estate))
                        .forEach(vertex -> {
                            Request request = new Request(graph.node(vertex).id(), gate.id());
                            found.computeIfAbsent(
                                    request, each -> finding(each, new Asking(vertex, gate), view, estate));
                        });
            }
        }
        return found.values().stream();
    }

    // Asking may be a right of its own or a way to control; the approvers must be within reach by use alone.
    private static boolean approvesItself(int vertex, Gate gate, View view, Estate estate) {
        AuthorityGraph graph = estate.reach().graph();
        int index = graph.findIndex(gate.id()).orElse(-1);
        View asking = View.of(Closure.CTL, view.bound());
        return graph.passesGates(vertex)
                && graph.gainsIn(asking, vertex).stream().anyMatch(each -> each.to() == index)
                && gate.opensFor(estate.reach().solution(view).of(vertex).minus(graph.being(vertex, gate)));
    }

    /** A principal at a gate. */
    private record Asking(int vertex, Gate gate) {}

    private static Found finding(Request request, Asking asking, View view, Estate estate) {
        Node requester = estate.findNode(request.requester()).orElseThrow();
        Node gate = estate.findNode(request.gate()).orElseThrow();
        List<Witness> approvals = approvals(asking, request.requester(), view, estate);
        PrivilegeSetBuilder behind = new PrivilegeSetBuilder();
        asking.gate().yields().stream()
                .filter(each -> each.truth().compareTo(view.bound()) <= 0)
                .forEach(each -> behind.add(
                        estate.rights(estate.reach().graph().node(each.to()).id(), view)
                                .at(view.bound())));
        return FindingDraft.of(SPEC, estate, requester)
                .about(Subject.Role.OBJECT, gate)
                .discriminator(gate.id().value())
                .truth(view.bound())
                .targets(behind.build())
                .witnesses(approvals)
                .measure("approvals", approvals.size())
                .explanation(explain(requester, gate, asking.gate(), approvals, view.bound(), estate))
                .build();
    }

    // How the requester comes to act as each of the approvers.
    private static List<Witness> approvals(Asking asking, NodeId requester, View view, Estate estate) {
        Gate gate = asking.gate();
        PrivilegeSet reached = estate.reach()
                .solution(view)
                .of(asking.vertex())
                .minus(estate.reach().graph().being(asking.vertex(), gate));
        List<Witness> approvals = new ArrayList<>();
        for (Gate.Requirement each : gate.requirements()) {
            estate.universe()
                    .cells(reached.intersection(each.anyOf()))
                    .flatMap(cell -> estate.reach().findWitness(requester, cell, view).stream())
                    .findFirst()
                    .ifPresent(approvals::add);
        }
        return approvals;
    }

    private static String explain(
            Node requester, Node gate, Gate asked, List<Witness> approvals, Truth truth, Estate estate) {
        String as = approvals.stream()
                .flatMap(witness -> witness.cell().resource().node().stream())
                .flatMap(id -> estate.findNode(id).stream())
                .map(Node::name)
                .distinct()
                .collect(Collectors.joining(", "));
        String note = approvals.stream()
                .map(Witness::note)
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(" and "));
        return requester.name() + " asks at " + gate.name() + ", which takes "
                + Math.max(1, asked.needed()) + " of " + asked.requirements().size() + " approvals, and "
                + (truth == Truth.UNKNOWN ? "may be able to act as " : "can act as ") + as + "."
                + switch (truth) {
                    case DEFINITE -> "";
                    case CONDITIONAL -> " Only if: " + note + ".";
                    case UNKNOWN -> " Not known: " + note + ".";
                };
    }
}
