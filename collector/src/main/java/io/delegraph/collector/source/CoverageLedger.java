package io.delegraph.collector.source;

import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.SourceId;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much was read of each source over all documents. Told to the sink once, at the end: only then is known whether
 * something of the same PATH was lost, which may have been a part of any of its sources.
 */
final class CoverageLedger {
    private final SortedMap<SourceId, Coverage> coverage = new TreeMap<>();
    private final Set<SourceId> ofPath = new HashSet<>();
    private String lost = "";

    void startPath() {
        ofPath.clear();
        lost = "";
    }

    void state(Coverage part) {
        coverage.merge(part.source(), part, Coverage::and);
        ofPath.add(part.source());
    }

    void lose(String uri) {
        lost = lost.isEmpty() ? uri : lost;
    }

    void endPath() {
        if (!lost.isEmpty()) {
            ofPath.forEach(source -> state(Coverage.partial(source, "Not all of the input could be read: " + lost)));
        }
    }

    void tell(FactSink sink) {
        coverage.values().forEach(sink::coverage);
    }
}
