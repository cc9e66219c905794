package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Credentials that one caller alone has, in several clients: worth knowing, and nothing to be accused of. */
public final class OneCallersClients {
    private OneCallersClients() {}

    /** One note for each caller. */
    public static List<Diagnostic> of(Snapshot snapshot, Joins joins, Callers callers) {
        Map<NodeId, List<Unit>> byCaller = new TreeMap<>();
        for (SecretClass secret : joins.secrets().listAll()) {
            List<Unit> units = callers.listUnits(secret);
            if (!callers.isDerived(secret)
                    && units.size() == 1
                    && units.get(0).clients().size() > 1) {
                byCaller.computeIfAbsent(units.get(0).id(), caller -> new ArrayList<>())
                        .add(units.get(0));
            }
        }
        return byCaller.entrySet().stream()
                .map(entry -> note(entry.getValue(), isPerson(entry.getKey(), snapshot)))
                .toList();
    }

    private static Diagnostic note(List<Unit> uses, boolean person) {
        TreeSet<String> clients = new TreeSet<>();
        Counted credentials = new Counted();
        uses.forEach(use -> {
            clients.addAll(use.clients());
            credentials.add(use.name());
        });
        String message = credentials.total("credential") + " " + credentials.verb("is", "are") + " configured in "
                + clients.size() + " clients of one " + (person ? "person" : "user") + ", "
                + uses.get(0).name() + ": " + String.join(", ", clients) + ".";
        return Diagnostic.info("CREDENTIAL_IN_CLIENTS_OF_ONE_CALLER", message, SourceLocation.DERIVED);
    }

    private static boolean isPerson(NodeId caller, Snapshot snapshot) {
        return snapshot.findNode(caller)
                .map(StoredNode::node)
                .map(Node::properties)
                .flatMap(properties -> properties.findText(Property.NATURE))
                .filter("HUMAN"::equals)
                .isPresent();
    }
}
