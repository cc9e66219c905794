package io.delegraph.analyzer.policy.aws;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.Holds;
import java.util.List;

/**
 * The access keys of a user, as far as they are listed.
 *
 * @param named     by key lists, which give ids
 * @param unnamed   by the credential report, which gives none: they may be the same keys
 */
record AccessKeys(int named, int unnamed) {
    /** AWS's quota, which nobody can raise; keys that are not active count. */
    private static final int MOST = 2;

    static AccessKeys of(PolicySubject user, AwsAccounts accounts) {
        List<Node> keys = accounts.estate().snapshot().listEdgesFrom(user.id()).stream()
                .filter(stored -> stored.edge().kind().equals(Holds.KIND))
                .flatMap(stored ->
                        accounts.estate().snapshot().findNode(stored.edge().to()).stream())
                .map(stored -> stored.node())
                .filter(node -> node.kind() == NodeKind.API_KEY)
                .toList();
        int named = (int) keys.stream()
                .filter(key -> key.properties().has(Property.NATIVE_ID))
                .count();
        return new AccessKeys(named, keys.size() - named);
    }

    /** Whether the user has as many as it may have. */
    boolean areFull() {
        return Math.max(named, unnamed) >= MOST;
    }
}
