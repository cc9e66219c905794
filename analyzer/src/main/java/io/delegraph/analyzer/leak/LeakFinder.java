package io.delegraph.analyzer.leak;

import io.delegraph.analyzer.Questions;
import io.delegraph.analyzer.credential.Caller;
import io.delegraph.analyzer.credential.Gaps;
import io.delegraph.analyzer.credential.SecretClass;
import io.delegraph.analyzer.credential.Unit;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.Presented;
import io.delegraph.cypher.store.StoredEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts together what a leaked credential means. */
public final class LeakFinder {
    private final Estate estate;
    private final Questions questions;

    public LeakFinder(Estate estate, Questions questions) {
        this.estate = estate;
        this.questions = questions;
    }

    /** The answer for the secret that the credential is. */
    public Leak find(NodeId credential) {
        SecretClass secret = estate.joins().secrets().of(credential);
        NodeId id = secret.representative();
        List<Unit> units = new Order(estate).ofMoving(secret, estate.callers().listUnits(secret));
        List<Leak.Exposure> exposures = exposures(secret, units);
        List<NodeId> identities = estate.callers().identities(secret).stream()
                .map(Edge::to)
                .distinct()
                .toList();
        List<Leak.Affected> affected = new Alternatives(estate).affected(secret, units);
        return new Leak(
                id,
                name(id),
                names(secret),
                units.stream().flatMap(LeakFinder::holdings).toList(),
                exposures,
                identities,
                onward(id, identities),
                questions.whatCan(id, Closure.USE),
                affected,
                new BreakList(name(id), provider(secret), units, affected, exposures).steps(),
                Gaps.find(secret, estate.snapshot(), estate.callers()).orElse(""));
    }

    private static List<NodeId> names(SecretClass secret) {
        return Stream.concat(
                        Stream.of(secret.representative()),
                        secret.members().stream().filter(member -> !member.equals(secret.representative())))
                .toList();
    }

    // Who was merely seen to present it is told apart: nobody knows where they have it from.
    private static Stream<Leak.Holding> holdings(Unit unit) {
        return unit.callers().stream()
                .filter(caller -> !caller.edge().kind().equals(Presented.KIND))
                .map(caller -> holding(unit, caller));
    }

    private static Leak.Holding holding(Unit unit, Caller caller) {
        boolean tool = caller.node().kind().nodeClass() == NodeClass.TOOL;
        return new Leak.Holding(
                unit.id(),
                unit.name(),
                caller.node().id(),
                caller.isProgram() ? caller.clients() : List.of(),
                tool ? caller.node().name() : "",
                caller.findSlot().orElse(""),
                caller.truth(),
                caller.edge().at());
    }

    private List<Leak.Exposure> exposures(SecretClass secret, List<Unit> units) {
        List<Leak.Exposure> exposures = new ArrayList<>();
        secret.members().stream()
                .flatMap(member -> estate.snapshot().listEdgesTo(member).stream())
                .map(StoredEdge::edge)
                .filter(edge -> edge.kind().equals(ContainsSecret.KIND))
                .forEach(edge -> estate.findNode(edge.from()).ifPresent(place -> {
                    String visibility =
                            place.properties().findText(Property.VISIBILITY).orElse("UNKNOWN");
                    exposures.add(
                            new Leak.Exposure(place.id(), place.name(), visibility, holder(place, units), edge.at()));
                }));
        exposures.sort(Comparator.comparing(Leak.Exposure::at).thenComparing(Leak.Exposure::place));
        return exposures;
    }

    private String holder(Node place, List<Unit> units) {
        return estate.callers()
                .findHome(place.id())
                .flatMap(home -> units.stream()
                        .filter(unit -> unit.id().equals(home))
                        .map(Unit::name)
                        .findFirst())
                .orElse("");
    }

    private List<NodeId> onward(NodeId credential, List<NodeId> identities) {
        View view = View.of(Closure.USE, Truth.DEFINITE);
        PrivilegeBounds bounds = estate.reach().bounds(credential, view);
        Set<NodeId> direct = new TreeSet<>(identities);
        return estate.nodes()
                .filter(node -> node.kind().nodeClass() == NodeClass.PRINCIPAL && !direct.contains(node.id()))
                .filter(node -> bounds.possible().intersects(estate.reach().becoming(node.id())))
                .map(Node::id)
                .toList();
    }

    private String provider(SecretClass secret) {
        return secret.members().stream()
                .flatMap(member -> estate.findNode(member).stream())
                .flatMap(node -> node.properties().findText(Property.PROVIDER).stream())
                .findFirst()
                .orElse("");
    }

    private String name(NodeId id) {
        return estate.findNode(id).map(Node::name).orElse(id.value());
    }
}
