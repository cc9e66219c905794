package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.StoredFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what is to be published with the last epoch, by identity and content hash.
 *
 * <p>A version is never changed in place: what changed ends and begins anew, so that the last epoch stays readable until the
 * next one is complete. The hash of an edge or a finding covers the versions of the derived nodes that it hangs on: when one
 * of those begins anew, so does the edge.
 */
final class Difference {
    private final Published before;
    private final long epoch;
    private final List<String> endedNodes = new ArrayList<>();
    private final List<String> endedEdges = new ArrayList<>();
    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final List<Map<String, Object>> edges = new ArrayList<>();
    private final List<Map<String, Object>> findings = new ArrayList<>();

    private Difference(Published before, long epoch) {
        this.before = before;
        this.epoch = epoch;
    }

    static Changes between(
            Published before, long epoch, Derivation derivation, List<StoredFinding> findings, Set<String> standing) {
        Difference difference = new Difference(before, epoch);
        Ends ends = new Ends(difference.compareNodes(derivation.nodes()), standing);
        difference.compareEdges(derivation.edges(), ends);
        difference.compareFindings(findings, ends);
        return new Changes(
                difference.endedNodes, difference.endedEdges, difference.nodes, difference.edges, difference.findings);
    }

    private Map<NodeId, String> compareNodes(List<Node> derived) {
        Map<NodeId, String> keys = new HashMap<>();
        Set<String> kept = new HashSet<>();
        for (Node node : derived) {
            Row row = FactCodec.write(node).with(Field.LAYER, Layer.DERIVED.name());
            String id = row.text(Field.ID);
            String hash = StableHash.of(row.values().toString());
            Published.Version earlier = before.nodes().get(id);
            if (earlier != null && earlier.hash().equals(hash)) {
                kept.add(id);
                keys.put(node.id(), earlier.key());
                continue;
            }
            String key = id + "@" + epoch;
            keys.put(node.id(), key);
            version(row, hash).with(Field.DERIVED_KEY, key);
            nodes.add(Map.of("properties", row.values(), "labels", FactCodec.labels(node.kind(), Layer.DERIVED)));
        }
        endRest(before.nodes(), kept, endedNodes);
        return keys;
    }

    private void compareEdges(List<DerivedEdge> derived, Ends ends) {
        Set<String> kept = new HashSet<>();
        for (DerivedEdge edge : derived) {
            Ends.End start = ends.get(edge.edge().from());
            Ends.End end = ends.get(edge.edge().to());
            Row row = FactCodec.write(edge.edge(), Layer.DERIVED).with(Field.WHY, edge.why());
            String hash = StableHash.of(row.values().toString(), start.version(), end.version());
            if (unchanged(before.edges(), row.text(Field.EDGE_ID), hash, kept)) {
                continue;
            }
            Map<String, Object> written = new HashMap<>();
            start.fact().ifPresent(key -> written.put("startFact", key));
            start.derived().ifPresent(key -> written.put("startDerived", key));
            end.fact().ifPresent(key -> written.put("endFact", key));
            end.derived().ifPresent(key -> written.put("endDerived", key));
            written.put("type", edge.edge().kind().name());
            written.put("properties", version(row, hash).values());
            edges.add(written);
        }
        endRest(before.edges(), kept, endedEdges);
    }

    private void compareFindings(List<StoredFinding> after, Ends ends) {
        Set<String> kept = new HashSet<>();
        for (StoredFinding stored : after) {
            FindingLinks links = FindingLinks.of(stored.finding(), ends);
            Row row = FindingCodec.write(stored);
            String hash = FindingCodec.hash(stored, links.version());
            if (unchanged(before.findings(), row.text(Field.FINDING_ID), hash, kept)) {
                continue;
            }
            findings.add(Map.of("properties", version(row, hash).values(), "links", links.rows()));
        }
        endRest(before.findings(), kept, endedNodes);
    }

    private Row version(Row row, String hash) {
        return row.with(Field.HASH, hash).with(Field.SINCE, epoch);
    }

    private static boolean unchanged(Map<String, Published.Version> before, String id, String hash, Set<String> kept) {
        Published.Version earlier = before.get(id);
        return earlier != null && earlier.hash().equals(hash) && kept.add(id);
    }

    private static void endRest(Map<String, Published.Version> before, Set<String> kept, List<String> ended) {
        before.forEach((id, version) -> {
            if (!kept.contains(id)) {
                ended.add(version.element());
            }
        });
    }
}
