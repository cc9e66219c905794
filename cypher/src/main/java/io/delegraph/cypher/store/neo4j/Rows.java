package io.delegraph.cypher.store.neo4j;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads that several parts of the store share. */
final class Rows {
    private Rows() {}

    /** The column {@code properties} of a result row. */
    static Row properties(Record found) {
        return map(found, "properties");
    }

    /** A map column of a result row. */
    static Row map(Record found, String column) {
        return new Row(found.get(column).asMap(Value::asObject));
    }

    /** Those of the keys under which a collected node stands. */
    static Set<String> standing(Transaction transaction, Collection<String> keys) {
        Set<String> standing = new LinkedHashSet<>();
        for (List<String> batch : Transaction.batches(List.copyOf(keys))) {
            standing.addAll(transaction.list(
                    "ingest/standing-nodes",
                    Map.of("ids", batch),
                    found -> found.get("id").asString()));
        }
        return standing;
    }
}
