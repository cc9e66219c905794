package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.analyzer.privilege.ResourceAtom;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whose a resource is, as its name or the estate says. Names of buckets carry no account: it is known of listed ones
 * only, and an object is its bucket's.
 */
final class ResourceOwners {
    private static final String ACCOUNT_PATTERN = "\\d{12}";
    private static final String BUCKETS = ":s3:::";

    private final Map<String, Node> things = new HashMap<>();

    ResourceOwners(Snapshot snapshot) {
        for (StoredNode stored : snapshot.nodes()) {
            Node node = stored.node();
            things.put(node.id().value(), node);
            node.properties().findText(Property.NATIVE_ID).ifPresent(name -> things.put(name, node));
        }
    }

    /** The account that a listed thing belongs to. */
    Optional<String> findAccount(NodeId thing) {
        return findAccount(thing.value());
    }

    /** The account that a resource belongs to; nothing when neither its name nor the estate says. */
    Optional<String> findAccount(ResourceAtom atom) {
        return findAccount(atom.value());
    }

    private Optional<String> findAccount(String name) {
        String named = Arns.isArn(name) ? Arns.account(name) : "";
        if (named.matches(ACCOUNT_PATTERN)) {
            return Optional.of(named);
        }
        return findThing(name)
                .flatMap(node -> node.properties().findText(Property.ACCOUNT_ID))
                .filter(account -> account.matches(ACCOUNT_PATTERN));
    }

    /** The listed thing that the resource is or lies in. */
    Optional<Node> findThing(ResourceAtom atom) {
        return findThing(atom.value());
    }

    private Optional<Node> findThing(String name) {
        int slash = name.indexOf('/');
        if (slash > 0 && name.contains(BUCKETS)) {
            return Optional.ofNullable(things.getOrDefault(name, things.get(name.substring(0, slash))));
        }
        return Optional.ofNullable(things.get(name));
    }
}
