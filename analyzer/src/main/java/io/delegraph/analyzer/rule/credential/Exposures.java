package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.store.StoredEdge;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where secrets lie and can be read.
 *
 * @param read     by credential: places that others than holders can read
 * @param unstated by source: places of whose readers nobody says anything, of credentials that are in no other place
 */
record Exposures(Map<Node, List<Reading>> read, Map<String, List<Place>> unstated) {
    /** Made for secrets: who reads there is meant to. */
    private static final Set<NodeKind> STORES = EnumSet.of(NodeKind.SECRET_STORE, NodeKind.SECRET);

    /** A place where a credential lies. */
    record Place(StoredEdge lies, Node place, Node credential) {}

    static Exposures of(Estate estate) {
        PlaceReaders readers = new PlaceReaders(estate);
        Exposures exposures = new Exposures(new TreeMap<>(), new TreeMap<>());
        Credentials.usable(estate).forEach(credential -> exposures.add(credential, estate, readers));
        return exposures;
    }

    private void add(Node credential, Estate estate, PlaceReaders readers) {
        List<Place> places = places(credential, estate);
        List<Reading> readings = places.stream()
                .flatMap(each -> readers.find(each.lies(), each.place(), credential).stream())
                .toList();
        if (!readings.isEmpty()) {
            read.put(credential, readings);
            return;
        }
        places.stream()
                .filter(each -> !readers.isStated(each.place()) && !isHoldersOwn(each, estate))
                .forEach(each -> unstated.computeIfAbsent(source(each.lies()), source -> new ArrayList<>())
                        .add(each));
    }

    private static List<Place> places(Node credential, Estate estate) {
        List<Place> places = new ArrayList<>();
        Credentials.secret(credential, estate).members().stream()
                .flatMap(member -> estate.snapshot().listEdgesTo(member).stream())
                .filter(stored -> stored.edge().kind().equals(ContainsSecret.KIND))
                .forEach(stored -> {
                    Optional<Node> place = estate.findNode(stored.edge().from());
                    place.filter(node -> !STORES.contains(node.kind()))
                            .ifPresent(node -> places.add(new Place(stored, node, credential)));
                });
        return places;
    }

    // A file in a home is read by its user, who holds what is in it.
    private static boolean isHoldersOwn(Place each, Estate estate) {
        return estate.callers()
                .findHome(each.place().id())
                .filter(home -> estate.callers().listUnits(Credentials.secret(each.credential(), estate)).stream()
                        .anyMatch(unit -> unit.id().equals(home)))
                .isPresent();
    }

    private static String source(StoredEdge lies) {
        return lies.lifecycle().sources().stream()
                .map(SourceId::collector)
                .sorted()
                .findFirst()
                .orElse("the graph");
    }
}
