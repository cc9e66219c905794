package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.StableHash;
import java.nio.charset.StandardCharsets;

/**
 * What stands for an id in an index. Neo4j refuses to index texts of more than about 8 kB, so a longer id gets a stand-in:
 * its beginning and its hash.
 */
final class StoreKey {
    private static final int LONGEST_BYTES = 4_000;
    private static final int CODE_POINTS_SHOWN = 100;
    private static final String MARK = "…#";

    private StoreKey() {}

    /** The id itself, or its stand-in. An id that looks like a stand-in gets one, too, so that no two ids share a key. */
    static String of(String id) {
        if (!id.contains(MARK) && id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES) {
            return id;
        }
        int shown = id.codePointCount(0, id.length()) <= CODE_POINTS_SHOWN
                ? id.length()
                : id.offsetByCodePoints(0, CODE_POINTS_SHOWN);
        return id.substring(0, shown) + MARK + StableHash.of(id);
    }
}
