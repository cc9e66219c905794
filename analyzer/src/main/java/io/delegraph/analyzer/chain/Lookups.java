package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.chain.learn.AllowanceMatch;
import io.delegraph.analyzer.chain.learn.RequestFacts;
import io.delegraph.analyzer.chain.learn.Standing;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.EligibleFor;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.store.StoredEdge;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What rules ask about a hop besides its measures. */
final class Lookups {
    private final Estate estate;
    private final Meaning meaning;
    private final boolean gated;

    Lookups(Meaning meaning) {
        this.meaning = meaning;
        this.estate = meaning.estate();
        this.gated = estate.nodes().anyMatch(node -> node.kind() == NodeKind.APPROVAL_GATE);
    }

    /** Whether it writes, or touches confidential data. */
    boolean matters(MeasuredHop hop) {
        return estate.universe().cells(hop.done().possible().cells()).anyMatch(this::matters);
    }

    private boolean matters(Cell cell) {
        Sensitivity sensitivity = estate.sensitivity().of(cell.resource());
        return cell.level().rank() >= AccessLevel.WRITE.rank()
                || sensitivity == Sensitivity.CONFIDENTIAL
                || sensitivity == Sensitivity.RESTRICTED;
    }

    /**
     * The approval gate through which alone the actor has the right to what was done; nothing when it has it otherwise, or
     * not at all.
     */
    Optional<Passage> gate(MeasuredHop hop) {
        PrivilegeSet done = hop.done().possible().cells();
        if (!gated || done.isEmpty() || hop.could().definite().cells().intersects(done)) {
            return Optional.empty();
        }
        NodeId actor = hop.hop().actor().id();
        View view = View.of(Closure.CTL, Truth.UNKNOWN)
                .actingFor(hop.hop().subject().map(Node::id));
        PrivilegeBounds rights = estate.rights(actor, view);
        PrivilegeSet open = rights.possible().intersection(done);
        // That a person has to decide is what makes it conditional: known whole it is all the same.
        Truth truth = rights.conditional().intersects(done) ? Truth.DEFINITE : Truth.UNKNOWN;
        return estate.weightiest(open)
                .flatMap(cell -> estate.reach().findWitness(actor, cell, view))
                .flatMap(this::gate)
                .map(gate -> new Passage(gate, truth));
    }

    /** Whether the gate lets this one decide: it names nobody, or this one. */
    boolean decides(Party approver, Node gate) {
        List<NodeId> named = estate.snapshot().listEdgesFrom(gate.id()).stream()
                .map(StoredEdge::edge)
                .filter(edge -> edge.kind().equals(Requires.KIND))
                .map(Edge::to)
                .filter(id -> estate.findNode(id)
                        .filter(node -> node.kind().nodeClass() == NodeClass.PRINCIPAL)
                        .isPresent())
                .toList();
        return named.isEmpty() || named.stream().anyMatch(id -> isSame(approver.name(), id.value()));
    }

    private Optional<Node> gate(Witness witness) {
        return witness.steps().stream()
                .flatMap(step -> Stream.of(step.from(), step.to()))
                .flatMap(id -> estate.findNode(id).stream())
                .filter(node -> node.kind() == NodeKind.APPROVAL_GATE)
                .findFirst();
    }

    /** Validity of the access in time that the actor used: to the credential it presented, or to a role. */
    List<Properties> timedAccess(MeasuredHop hop) {
        Optional<NodeId> credential = hop.hop().credential().map(Node::id);
        return estate.snapshot().listEdgesFrom(hop.hop().actor().id()).stream()
                .map(StoredEdge::edge)
                .filter(edge -> isUsed(edge, credential, hop))
                .map(Edge::properties)
                .filter(each -> each.has(Property.VALID_TO) || each.has(Property.VALID_FROM))
                .toList();
    }

    private static boolean isUsed(Edge edge, Optional<NodeId> credential, MeasuredHop hop) {
        boolean held = edge.kind().equals(Holds.KIND) && credential.equals(Optional.of(edge.to()));
        boolean taken = edge.kind().equals(EligibleFor.KIND)
                && hop.hop().logged().map(Node::id).equals(Optional.of(edge.to()));
        return held || taken;
    }

    /** By which names a tool is an audience: its audience, its address, its own names. */
    Set<String> audienceOf(String tool) {
        Set<String> names = new HashSet<>();
        meaning.find(tool, NodeClass.TOOL, NodeClass.RESOURCE).ifPresent(node -> {
            names.addAll(node.properties().listTexts(Property.AUDIENCE));
            node.properties().findText(Property.ENDPOINT).ifPresent(names::add);
            if (!names.isEmpty()) {
                names.add(node.id().value());
                names.add(node.name());
            }
        });
        return names;
    }

    /** Whether both names mean one thing. */
    boolean isSame(String one, String other) {
        return one.equals(other)
                || meaning.names()
                        .find(one)
                        .filter(id -> meaning.names().find(other).equals(Optional.of(id)))
                        .isPresent();
    }

    /** Whether the graph has something of this name. */
    boolean isKnown(String name) {
        return meaning.names().find(name).isPresent();
    }

    /** Whether one of the allowances surely admits the call. */
    boolean admits(Collection<Allowance> allowances, ObservedCall call) {
        PrivilegeSet cells = meaning.cells(call.deed());
        return allowances.stream()
                .filter(allowance -> (!cells.isEmpty() && cells.isSubsetOf(meaning.cells(allowance)))
                        || AllowanceMatch.judge(allowance, call, RequestFacts.none())
                                        .standing()
                                == Standing.INSIDE)
                .anyMatch(allowance -> AllowanceMatch.data(allowance, call, RequestFacts.none())
                                .standing()
                        == Standing.INSIDE);
    }
}
