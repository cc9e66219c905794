package io.delegraph.analyzer.graph;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.Yields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads gates off the edges that state what they require and what they yield. */
final class GateReader {
    private final Universe universe;
    private final Map<NodeId, Integer> indexById;
    private final Map<NodeId, Node> nodes;
    private final Map<NodeId, List<Gate.Requirement>> requirements = new TreeMap<>();
    private final Map<NodeId, List<Gate.Yield>> yields = new TreeMap<>();
    private final Map<NodeId, List<NodeId>> membersByGroup = new HashMap<>();
    private final List<Gate> exposures = new ArrayList<>();

    GateReader(Universe universe, Map<NodeId, Integer> indexById, Map<NodeId, Node> nodes) {
        this.universe = universe;
        this.indexById = indexById;
        this.nodes = nodes;
    }

    /** Takes notice of an edge, if it is about a gate. */
    void add(Edge edge) {
        if (edge.kind().equals(Requires.KIND)) {
            requirements
                    .computeIfAbsent(edge.from(), gate -> new ArrayList<>())
                    .add(new Gate.Requirement(edge.to(), required(edge)));
        }
        if (edge.kind().equals(MemberOf.KIND) && edge.truth() == Truth.DEFINITE) {
            membersByGroup
                    .computeIfAbsent(edge.to(), group -> new ArrayList<>())
                    .add(edge.from());
        }
        Integer to = indexById.get(edge.to());
        if (edge.kind().equals(Yields.KIND) && to != null) {
            String note = edge.properties().findText(Property.CONDITION).orElse("");
            yields.computeIfAbsent(edge.from(), gate -> new ArrayList<>()).add(new Gate.Yield(to, edge.truth(), note));
        }
    }

    /** A secret that lies in a place: who can read the place has it. */
    void addExposure(Edge edge, PrivilegeSet reading) {
        Integer credential = indexById.get(edge.to());
        if (credential != null) {
            exposures.add(new Gate(
                    edge.from(),
                    NodeKind.CROSS_AND,
                    Closure.CMP,
                    List.of(new Gate.Requirement(edge.from(), reading)),
                    List.of(new Gate.Yield(credential, edge.truth(), "")),
                    1));
        }
    }

    /** Whether the gate opens by what a principal reaches, and not by an edge that leads to it. */
    boolean isHorn(NodeId gate) {
        Node node = nodes.get(gate);
        return node != null && node.kind() == NodeKind.CROSS_AND;
    }

    /** What passing the gate depends on besides rights: a person's decision or a moment in time. */
    Optional<String> findResidual(NodeId gate) {
        Node node = nodes.get(gate);
        if (node != null && node.kind() == NodeKind.APPROVAL_GATE) {
            return Optional.of("approval of " + node.name());
        }
        return node != null && node.kind() == NodeKind.TIME_GATE
                ? Optional.of(node.name() + " is open at the time" + interval(node))
                : Optional.empty();
    }

    private static String interval(Node gate) {
        String from = gate.properties()
                .findMoment(Property.VALID_FROM)
                .map(start -> " from " + start)
                .orElse("");
        String to = gate.properties()
                .findMoment(Property.VALID_TO)
                .map(end -> " until " + end)
                .orElse("");
        return from.isEmpty() && to.isEmpty() ? "" : ":" + from + to;
    }

    List<Gate> list() {
        List<Gate> gates = new ArrayList<>();
        requirements.forEach((id, needs) -> {
            Node node = nodes.get(id);
            if (node != null && (isHorn(id) || node.kind() == NodeKind.APPROVAL_GATE)) {
                List<Gate.Requirement> asked = isHorn(id) ? needs : approvers(needs);
                gates.add(new Gate(
                        id,
                        node.kind(),
                        closure(node),
                        fewestFirst(asked),
                        yields.getOrDefault(id, List.of()),
                        needed(node, asked)));
            }
        });
        gates.addAll(exposures);
        return gates;
    }

    // Approvals of one person count once, however often the gate names them; a group's are those of its members.
    private List<Gate.Requirement> approvers(List<Gate.Requirement> needs) {
        Map<NodeId, PrivilegeSet> byApprover = new TreeMap<>();
        for (Gate.Requirement need : needs) {
            Set<NodeId> people = new TreeSet<>();
            addPeople(need.on(), people, new HashSet<>());
            people.forEach(person -> byApprover.merge(
                    person,
                    person.equals(need.on()) ? need.anyOf() : universe.on(person, Universe.BECOME),
                    PrivilegeSet::union));
        }
        List<Gate.Requirement> approvers = new ArrayList<>();
        byApprover.forEach((person, anyOf) -> approvers.add(new Gate.Requirement(person, anyOf)));
        return approvers;
    }

    private void addPeople(NodeId approver, Set<NodeId> people, Set<NodeId> seen) {
        List<NodeId> members = membersByGroup.getOrDefault(approver, List.of());
        if (members.isEmpty()) {
            people.add(approver);
        } else if (seen.add(approver)) {
            members.forEach(member -> addPeople(member, people, seen));
        }
    }

    // Cheapest test first: being somebody is one cell.
    private static List<Gate.Requirement> fewestFirst(List<Gate.Requirement> needs) {
        return needs.stream()
                .sorted(Comparator.comparingInt(need -> need.anyOf().size()))
                .toList();
    }

    private PrivilegeSet required(Edge edge) {
        if (edge.cap() instanceof Cap.Limited limited) {
            return universe.select(limited.permissions());
        }
        return universe.on(edge.to(), Universe.BECOME);
    }

    // A gate of our own is about changing configuration; one that somebody states combines rights that are held.
    private static Closure closure(Node gate) {
        return gate.properties().has(Property.TECHNIQUE) ? Closure.CTL : Closure.USE;
    }

    private static int needed(Node gate, List<Gate.Requirement> needs) {
        long approvals = gate.properties().findWhole(Property.APPROVALS_NEEDED).orElse(1);
        return gate.kind() == NodeKind.APPROVAL_GATE ? (int) Math.min(approvals, Integer.MAX_VALUE) : needs.size();
    }
}
