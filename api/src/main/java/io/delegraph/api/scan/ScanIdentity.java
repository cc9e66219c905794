package io.delegraph.api.scan;

import io.delegraph.collector.source.DocumentDigest;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.StableHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The id of a scan: a hash of what it reads and of its clock (DESIGN decision 8). */
final class ScanIdentity {
    private ScanIdentity() {}

    /** Documents in the order of reading, then the estate's; the same everywhere for the same content under the same URIs. */
    static Scan of(List<DocumentDigest> documents, List<DocumentDigest> estate, Instant clock) {
        List<String> parts = new ArrayList<>(List.of("scan", clock.toString()));
        Stream.concat(documents.stream(), estate.stream()).forEach(document -> {
            parts.add(document.uri());
            parts.add(document.sha256());
        });
        return new Scan(new ScanId(StableHash.of(parts.toArray(String[]::new))), clock);
    }
}
