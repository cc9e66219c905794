package io.delegraph.collector.token;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.event.Party;
import java.util.Map;

/** Whom a claim names. A subject is unique for its issuer only (RFC 7519, 4.1.2), unless it is a URI or an address. */
final class Principals {
    private static final Map<String, NodeKind> BY_PREFIX = Map.of(
            "agent", NodeKind.AGENT,
            "client", NodeKind.OAUTH_APP,
            "human", NodeKind.HUMAN,
            "person", NodeKind.HUMAN,
            "spiffe", NodeKind.WORKLOAD,
            "user", NodeKind.USER,
            "workload", NodeKind.WORKLOAD);

    private Principals() {}

    static NodeId id(String issuer, String name) {
        boolean everywhere = issuer.isEmpty() || name.contains(":") || name.contains("@");
        return new NodeId(everywhere ? name : issuer + "#" + name);
    }

    /** Whether another source states what the name means. */
    static boolean isForeign(String name) {
        return name.startsWith("aws:") || name.startsWith("arn:") || name.startsWith("workstation:");
    }

    static NodeKind kind(String name, NodeKind otherwise) {
        String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
        return BY_PREFIX.getOrDefault(prefix, otherwise);
    }

    /** As the token names it: what that is in the graph is found when observations are read. */
    static Party party(String name, NodeKind otherwise) {
        return new Party(name, kind(name, otherwise));
    }
}
