package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeId;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.store.IngestReceipt;
import io.delegraph.cypher.store.life.Kept;
import io.delegraph.cypher.store.life.StatedFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what one source states: nodes first, then edges, sorted, in batches of one transaction each. A batch reads what is
 * kept, merges by the rules of {@code store.life} and writes the outcome, so an interrupted ingest is repaired by repeating
 * it.
 */
final class Ingest {
    private final Connection connection;
    private final Scan scan;
    private final SourceId source;

    Ingest(Connection connection, Scan scan, SourceId source) {
        this.connection = connection;
        this.scan = scan;
        this.source = source;
    }

    IngestReceipt run(StatedFacts stated) {
        Transaction.batches(stated.nodes()).forEach(batch -> connection.run(transaction -> nodes(transaction, batch)));
        List<Edge> dangling = new ArrayList<>();
        for (List<Edge> batch : Transaction.batches(stated.edges())) {
            dangling.addAll(connection.write(transaction -> edges(transaction, batch)));
        }
        return new IngestReceipt(stated.nodes().size(), stated.edges().size() - dangling.size(), dangling);
    }

    private void nodes(Transaction transaction, List<Node> batch) {
        Map<NodeId, Kept<Node>> known = new HashMap<>();
        List<String> ids =
                batch.stream().map(node -> StoreKey.of(node.id().value())).toList();
        for (Row row : transaction.list("ingest/known-nodes", Map.of("ids", ids), Rows::properties)) {
            Node node = FactCodec.readNode(row);
            known.put(node.id(), new Kept<>(node, LifeCodec.read(row)));
        }
        List<Map<String, Object>> fresh = new ArrayList<>();
        List<Map<String, Object>> again = new ArrayList<>();
        for (Node node : batch) {
            Optional<Kept<Node>> earlier = Optional.ofNullable(known.get(node.id()));
            Kept<Node> kept = Kept.node(earlier, node, scan, source);
            (earlier.isPresent() ? again : fresh)
                    .add(nodeRow(kept, earlier.map(each -> each.fact().kind())));
        }
        transaction.runBatched("ingest/nodes-again", "rows", again);
        transaction.runBatched("ingest/new-nodes", "rows", fresh);
    }

    private static Map<String, Object> nodeRow(Kept<Node> kept, Optional<NodeKind> formerKind) {
        NodeKind kind = kept.fact().kind();
        List<String> labels = FactCodec.labels(kind, Layer.FACT);
        List<String> former =
                formerKind
                        .filter(each -> each != kind)
                        .map(each -> FactCodec.labels(each, Layer.FACT))
                        .orElse(List.of())
                        .stream()
                        .filter(label -> !labels.contains(label))
                        .toList();
        return Map.of(
                "id",
                StoreKey.of(kept.fact().id().value()),
                "properties",
                LifeCodec.write(kept.life(), FactCodec.write(kept.fact())).values(),
                "formerLabels",
                former,
                "labels",
                labels);
    }

    /** The edges of the batch that dangle. */
    private List<Edge> edges(Transaction transaction, List<Edge> batch) {
        Set<String> standing = Rows.standing(transaction, ends(batch));
        List<Edge> dangling = new ArrayList<>();
        List<Edge> attached = new ArrayList<>();
        for (Edge edge : batch) {
            boolean both = standing.contains(start(edge)) && standing.contains(end(edge));
            (both ? attached : dangling).add(edge);
        }
        attached(transaction, attached);
        return dangling;
    }

    private void attached(Transaction transaction, List<Edge> edges) {
        Map<EdgeId, KnownEdge> known = known(transaction, edges);
        List<Map<String, Object>> fresh = new ArrayList<>();
        List<Map<String, Object>> again = new ArrayList<>();
        for (Edge edge : edges) {
            Optional<KnownEdge> earlier = Optional.ofNullable(known.get(edge.id()));
            Kept<Edge> kept = Kept.edge(earlier.map(each -> each.kept(edge)), edge, scan, source);
            Map<String, Object> properties = LifeCodec.write(kept.life(), FactCodec.write(kept.fact(), Layer.FACT))
                    .values();
            if (earlier.isPresent()) {
                again.add(Map.of("relationship", earlier.get().relationship(), "properties", properties));
            } else {
                fresh.add(Map.of(
                        "start",
                        start(edge),
                        "end",
                        end(edge),
                        "type",
                        edge.kind().name(),
                        "properties",
                        properties));
            }
        }
        transaction.runBatched("ingest/edges-again", "rows", again);
        transaction.runBatched("ingest/new-edges", "rows", fresh);
    }

    private static Map<EdgeId, KnownEdge> known(Transaction transaction, List<Edge> edges) {
        Set<String> starts = new LinkedHashSet<>();
        edges.forEach(edge -> starts.add(start(edge)));
        List<String> ids = edges.stream().map(edge -> edge.id().value()).toList();
        Map<EdgeId, KnownEdge> known = new HashMap<>();
        transaction
                .list(
                        "ingest/known-edges",
                        Map.of("starts", List.copyOf(starts), "eids", ids),
                        found -> new KnownEdge(found.get("relationship").asString(), Rows.properties(found)))
                .forEach(edge -> known.put(new EdgeId(edge.row().text(Field.EDGE_ID)), edge));
        return known;
    }

    private static Set<String> ends(List<Edge> edges) {
        Set<String> ends = new LinkedHashSet<>();
        edges.forEach(edge -> ends.addAll(List.of(start(edge), end(edge))));
        return ends;
    }

    private static String start(Edge edge) {
        return StoreKey.of(edge.from().value());
    }

    private static String end(Edge edge) {
        return StoreKey.of(edge.to().value());
    }

    /** An edge in the database; its id says which kind and ends it has. */
    private record KnownEdge(String relationship, Row row) {
        Kept<Edge> kept(Edge same) {
            return new Kept<>(FactCodec.readEdge(same.kind(), same.from(), same.to(), row), LifeCodec.read(row));
        }
    }
}
