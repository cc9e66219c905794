package io.delegraph.cypher.store.neo4j;

import java.util.List;
import java.util.Map;

/**
 * The difference between two epochs: versions that end and versions that begin. What stays as it is does not occur.
 *
 * @param endedNodes internal ids of derived nodes and findings
 * @param endedEdges internal ids of derived edges
 */
record Changes(
        List<String> endedNodes,
        List<String> endedEdges,
        List<Map<String, Object>> nodes,
        List<Map<String, Object>> edges,
        List<Map<String, Object>> findings) {
    int size() {
        return endedNodes.size() + endedEdges.size() + nodes.size() + edges.size() + findings.size();
    }
}
