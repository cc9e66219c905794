package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.store.StoredFinding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the last completed epoch holds, as far as a difference to it needs.
 *
 * @param nodes    derived nodes by store key
 * @param edges    derived edges by edge id
 * @param findings versions of findings by store key
 * @param history  the findings themselves
 */
record Published(
        Map<String, Version> nodes,
        Map<String, Version> edges,
        Map<String, Version> findings,
        List<StoredFinding> history) {
    /**
     * One version of something in the database.
     *
     * @param element internal id
     * @param key     of a derived node, else empty
     * @param hash    of its content
     */
    record Version(String element, String key, String hash) {}

    static Published read(Transaction transaction, EpochRecord epoch) {
        Map<String, Object> at = Map.of("epoch", epoch.number());
        Map<String, Version> nodes = new TreeMap<>();
        transaction.list("publish/nodes", at, found -> {
            Row row = Rows.properties(found);
            String element = found.get("element").asString();
            return nodes.put(
                    row.text(Field.ID), new Version(element, row.text(Field.DERIVED_KEY), row.text(Field.HASH)));
        });
        Map<String, Version> edges = new TreeMap<>();
        transaction.list(
                "publish/edge-hashes",
                at,
                found -> edges.put(
                        found.get("eid").asString(),
                        new Version(
                                found.get("element").asString(),
                                "",
                                found.get("hash").asString())));
        Map<String, Version> findings = new TreeMap<>();
        List<StoredFinding> history = transaction.list("publish/findings", at, found -> {
            Row row = Rows.properties(found);
            String element = found.get("element").asString();
            findings.put(row.text(Field.FINDING_ID), new Version(element, "", row.text(Field.HASH)));
            return FindingCodec.read(row, epoch.clock());
        });
        return new Published(nodes, edges, findings, history);
    }
}
