package io.delegraph.api.export.opengraph;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;

/** What things of ours are called in OpenGraph. */
final class OpenGraphNames {
    /** What every kind of ours begins with there. */
    static final String NAMESPACE = "DG";

    private static final String PREFIX = NAMESPACE + "_";
    private static final String FOREIGN_ID = "opengraph:";

    private OpenGraphNames() {}

    static String kind(NodeKind kind) {
        return PREFIX + kind.label();
    }

    static String kind(NodeClass nodeClass) {
        return PREFIX + nodeClass.label();
    }

    static String kind(EdgeKind kind) {
        return PREFIX + kind.name();
    }

    /** The id that the thing has there, which is its own for what came from there. */
    static String id(NodeId id) {
        String value = id.value();
        return value.startsWith(FOREIGN_ID) ? value.substring(FOREIGN_ID.length()) : value;
    }
}
