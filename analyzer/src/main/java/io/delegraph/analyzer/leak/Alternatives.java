package io.delegraph.analyzer.leak;

import io.delegraph.analyzer.credential.SecretClass;
import io.delegraph.analyzer.credential.Unit;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Other credentials by which a unit keeps an identity, or all that a credential gives for sure. */
record Alternatives(Estate estate) {
    List<Leak.Affected> affected(SecretClass secret, List<Unit> units) {
        return units.stream()
                .map(unit -> new Leak.Affected(
                        unit.id(),
                        unit.name(),
                        unit.clients(),
                        find(secret, unit).orElse("")))
                .toList();
    }

    /** Name of another credential that the unit has and that does for this one; the first. */
    Optional<String> find(SecretClass lost, Unit unit) {
        Set<NodeId> identities = identities(lost);
        Set<NodeId> ending = estate.callers().derived(lost).keySet();
        PrivilegeSet reach = estate.uses(lost.representative()).definite();
        return estate.joins().secrets().listAll().stream()
                .filter(other -> !other.equals(lost) && isUsable(other))
                .filter(other -> other.members().stream().noneMatch(ending::contains))
                .filter(other -> sharesOne(identities, identities(other)) || reaches(other, reach))
                .filter(other -> estate.callers().listUnits(other).stream()
                        .anyMatch(each -> each.id().equals(unit.id())))
                .map(other -> name(other.representative()))
                .findFirst();
    }

    private boolean reaches(SecretClass other, PrivilegeSet reach) {
        return !reach.isEmpty()
                && reach.isSubsetOf(estate.uses(other.representative()).definite());
    }

    private Set<NodeId> identities(SecretClass secret) {
        return estate.callers().identities(secret).stream().map(Edge::to).collect(Collectors.toSet());
    }

    private static boolean sharesOne(Set<NodeId> left, Set<NodeId> right) {
        Set<NodeId> both = new HashSet<>(left);
        both.retainAll(right);
        return !both.isEmpty();
    }

    private boolean isUsable(SecretClass secret) {
        return estate.findNode(secret.representative())
                .map(Node::properties)
                .filter(properties -> properties.findFlag(Property.ENABLED).orElse(true))
                .filter(properties -> properties
                        .findMoment(Property.VALID_TO)
                        .filter(end -> end.isBefore(estate.clock()))
                        .isEmpty())
                .isPresent();
    }

    private String name(NodeId id) {
        return estate.findNode(id).map(Node::name).orElse(id.value());
    }
}
