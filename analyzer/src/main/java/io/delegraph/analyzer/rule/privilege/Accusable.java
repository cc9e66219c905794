package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Principals whose privilege rules judge: programs, and accounts of which nobody said that a person uses them.
 *
 * <p>Left out: people (their administrators are meant to administrate), groups (judged as their members), outsiders
 * (the trust in them is judged), an account's owner, and roles that the provider alone can take and change.
 */
final class Accusable {
    private static final Set<NodeKind> KINDS = EnumSet.of(
            NodeKind.AGENT,
            NodeKind.OAUTH_APP,
            NodeKind.ROLE,
            NodeKind.SERVICE_ACCOUNT,
            NodeKind.USER,
            NodeKind.WORKLOAD);

    private Accusable() {}

    static Stream<Node> in(Estate estate) {
        return estate.nodes()
                .filter(node -> KINDS.contains(node.kind()))
                .filter(node -> !isPerson(node))
                .filter(node -> !isProviders(node));
    }

    private static boolean isPerson(Node node) {
        return node.properties()
                .findText(Property.NATURE)
                .filter("HUMAN"::equals)
                .isPresent();
    }

    private static boolean isProviders(Node node) {
        boolean serviceLinked = node.properties()
                .findText(Property.PATH)
                .filter(path -> path.startsWith("/aws-service-role/"))
                .isPresent();
        boolean owner = node.kind() == NodeKind.USER
                && node.properties()
                        .findText(Property.NATIVE_ID)
                        .filter(arn -> arn.endsWith(":root"))
                        .isPresent();
        return serviceLinked || owner;
    }
}
