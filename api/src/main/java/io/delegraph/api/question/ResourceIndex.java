package io.delegraph.api.question;

import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns what somebody calls a resource into what policies call it. */
final class ResourceIndex {
    private final Map<String, Set<String>> nativeIdsByName = new HashMap<>();
    private final NodeNames names;

    ResourceIndex(Snapshot snapshot, NodeNames names) {
        this.names = names;
        snapshot.nodes().stream().map(StoredNode::node).forEach(this::add);
    }

    private void add(Node node) {
        switch (node.kind().nodeClass()) {
            case RESOURCE, TOOL, PRINCIPAL, LOCATION, CREDENTIAL -> {
                String nativeId = node.properties()
                        .findText(Property.NATIVE_ID)
                        .orElse(node.id().value());
                add(nativeId, nativeId);
                add(node.id().value(), nativeId);
                add(node.name(), nativeId);
            }
            case POLICY, GATE, GOVERNANCE, UNMAPPED -> {}
        }
    }

    private void add(String name, String nativeId) {
        nativeIdsByName.computeIfAbsent(name, first -> new TreeSet<>()).add(nativeId);
    }

    /** Whether something listed has this native id; or this id, when it has none. */
    boolean isListed(String nativeId) {
        return nativeIdsByName.getOrDefault(nativeId, Set.of()).contains(nativeId);
    }

    /** Whether something listed is called this. */
    boolean isNamed(String text) {
        return nativeIdsByName.containsKey(text);
    }

    /** Those of the permissions whose resource has one meaning. */
    List<Permission> resolvable(List<Permission> asked) {
        return asked.stream().filter(each -> isUnambiguous(each.resource())).toList();
    }

    boolean isUnambiguous(String text) {
        Set<String> found = nativeIdsByName.getOrDefault(text, Set.of(text));
        return found.contains(text) || found.size() == 1;
    }

    /**
     * The native id of the resource that has this id or unique name; the text itself when nothing listed has it, because
     * policies speak of resources that nobody listed too.
     *
     * @throws UnknownName when several things are called so
     */
    String nativeId(String text) {
        Set<String> found = nativeIdsByName.getOrDefault(text, Set.of(text));
        if (!isUnambiguous(text)) {
            List<NodeId> candidates = found.stream().map(NodeId::new).toList();
            throw UnknownName.ambiguous(text, candidates, names);
        }
        return found.contains(text) ? text : found.iterator().next();
    }
}
