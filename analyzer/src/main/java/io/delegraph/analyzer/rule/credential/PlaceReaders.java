package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.credential.SecretClass;
import io.delegraph.analyzer.credential.Unit;
import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.StoredEdge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who can read places, by what is stated of the place and by effective privilege. */
final class PlaceReaders {
    private final Estate estate;
    private final List<Node> principals;
    private final Map<NodeId, Map<Node, Truth>> readersByPlace = new HashMap<>();

    PlaceReaders(Estate estate) {
        this.estate = estate;
        this.principals = Stream.concat(estate.nodes(), estate.policy().nodes().stream())
                .filter(node -> node.kind().nodeClass() == NodeClass.PRINCIPAL && node.kind() != NodeKind.SESSION)
                .distinct()
                .sorted()
                .toList();
    }

    /** The surest way in which somebody reads the place who was not given what lies in it. */
    Optional<Reading> find(StoredEdge lies, Node place, Node credential) {
        SecretClass secret = Credentials.secret(credential, estate);
        Edge edge = lies.edge();
        PrivilegeBounds given = Credentials.given(credential, estate);
        String visibility = place.properties().findText(Property.VISIBILITY).orElse("");
        if (visibility.equals("PUBLIC")) {
            return Optional.of(new Reading(lies, place, edge.truth(), "anybody", List.of(), given.at(edge.truth())));
        }
        Optional<Reading> byRight = byRight(lies, place, credential, secret, given);
        if (visibility.equals("INTERNAL")
                && byRight.filter(each -> each.truth() == Truth.DEFINITE).isEmpty()) {
            Truth truth = edge.truth().and(Truth.CONDITIONAL);
            return Optional.of(
                    new Reading(lies, place, truth, "everybody in the organisation", List.of(), given.at(truth)));
        }
        return byRight;
    }

    /** Whether somebody states who can read the place: a visibility that says it all, or a right to read it. */
    boolean isStated(Node place) {
        String visibility = place.properties().findText(Property.VISIBILITY).orElse("");
        return visibility.equals("PUBLIC")
                || visibility.equals("INTERNAL")
                || !readers(place).isEmpty();
    }

    private Optional<Reading> byRight(
            StoredEdge lies, Node place, Node credential, SecretClass secret, PrivilegeBounds given) {
        Set<NodeId> holders = holders(secret);
        boolean identified = Credentials.findIdentity(credential, estate).isPresent();
        for (Truth bound : Truth.values()) {
            List<Node> readers = new ArrayList<>();
            PrivilegeSet gained = PrivilegeSet.empty();
            for (Map.Entry<Node, Truth> entry : readers(place).entrySet()) {
                Node reader = entry.getKey();
                boolean holds = holders.contains(reader.id())
                        || holders.contains(estate.callers().unitOf(reader));
                PrivilegeSet gain = given.beyond(estate.uses(reader.id())).at(bound);
                Truth truth = entry.getValue().and(lies.edge().truth());
                if (!holds && truth.compareTo(bound) <= 0 && (!identified || !gain.isEmpty())) {
                    readers.add(reader);
                    gained = gained.union(gain);
                }
            }
            if (!readers.isEmpty()) {
                return Optional.of(new Reading(lies, place, bound, "", readers, gained));
            }
        }
        return Optional.empty();
    }

    private Set<NodeId> holders(SecretClass secret) {
        Set<NodeId> holders = new TreeSet<>();
        for (Unit unit : estate.callers().listUnits(secret)) {
            holders.add(unit.id());
            unit.callers().forEach(caller -> {
                holders.add(caller.node().id());
                caller.agents().forEach(agent -> holders.add(agent.id()));
            });
        }
        estate.callers().identities(secret).forEach(edge -> holders.add(edge.to()));
        return holders;
    }

    private Map<Node, Truth> readers(Node place) {
        return readersByPlace.computeIfAbsent(place.id(), each -> {
            Map<Node, Truth> readers = new TreeMap<>();
            PrivilegeSet cells = readingOf(place, estate);
            if (!cells.isEmpty()) {
                principals.forEach(principal -> estate.uses(principal.id())
                        .truthOfAny(cells)
                        .ifPresent(truth -> readers.put(principal, truth)));
            }
            return readers;
        });
    }

    /** Cells that stand for reading the place. */
    static PrivilegeSet readingOf(Node place, Estate estate) {
        return estate.universe()
                .on(place.id(), "*")
                .intersection(
                        estate.universe().atLevel(level -> level == AccessLevel.READ || level == AccessLevel.CRED));
    }
}
