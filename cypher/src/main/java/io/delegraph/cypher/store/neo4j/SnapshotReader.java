package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.Map;
import org.neo4j.driver.Record;

/** Reads everything that stands, in one transaction. */
final class SnapshotReader {
    private SnapshotReader() {}

    static Snapshot read(Transaction transaction) {
        return new Snapshot(
                transaction.list("snapshot/nodes", Map.of(), found -> node(Rows.properties(found))),
                transaction.list("snapshot/edges", Map.of(), SnapshotReader::edge),
                transaction.list("snapshot/coverage", Map.of(), found -> coverage(Rows.properties(found))));
    }

    /** The edge in a result row that has {@code start}, {@code type}, {@code end} and {@code properties}. */
    static Edge edge(Record found, Row properties) {
        return FactCodec.readEdge(
                found.get("type").asString(),
                new NodeId(found.get("start").asString()),
                new NodeId(found.get("end").asString()),
                properties);
    }

    private static StoredNode node(Row row) {
        return new StoredNode(FactCodec.readNode(row), LifeCodec.read(row).lifecycle());
    }

    private static StoredEdge edge(Record found) {
        Row row = Rows.properties(found);
        return new StoredEdge(edge(found, row), LifeCodec.read(row).lifecycle());
    }

    private static Coverage coverage(Row row) {
        return new Coverage(
                new SourceId(row.id(Field.ID)),
                row.constant(Completeness.class, Field.COMPLETENESS),
                row.text(Field.REASON));
    }
}
