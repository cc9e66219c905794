package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.NodeId;
import java.util.List;

/**
 * Credentials that are one secret.
 *
 * @param representative the one that tells most: that authenticates somebody, that has a provider's id, the first by id
 * @param members        all of them, by id
 */
public record SecretClass(NodeId representative, List<NodeId> members) {
    public SecretClass {
        members = members.stream().sorted().toList();
    }

    /** A credential that only one source names. */
    static SecretClass alone(NodeId credential) {
        return new SecretClass(credential, List.of(credential));
    }
}
