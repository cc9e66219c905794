package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which credentials are one secret: those that share any fingerprint, directly or through others. */
public final class SecretClasses {
    private final List<SecretClass> classes;
    private final Map<NodeId, SecretClass> byMember = new HashMap<>();

    private SecretClasses(List<SecretClass> classes) {
        this.classes = classes;
        classes.forEach(each -> each.members().forEach(member -> byMember.put(member, each)));
    }

    static SecretClasses of(Snapshot snapshot) {
        DisjointSets<NodeId> sets = new DisjointSets<>();
        Map<String, NodeId> firstWith = new TreeMap<>();
        snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(node -> node.kind().nodeClass() == NodeClass.CREDENTIAL)
                .forEach(node -> {
                    sets.add(node.id());
                    fingerprints(node).forEach(print -> {
                        NodeId first = firstWith.putIfAbsent(print, node.id());
                        sets.join(node.id(), first == null ? node.id() : first);
                    });
                });
        Comparator<NodeId> tellsMost = Comparator.comparing((NodeId id) -> !authenticates(id, snapshot))
                .thenComparing(id -> !hasProvidersId(id, snapshot))
                .thenComparing(Comparator.naturalOrder());
        return new SecretClasses(sets.listSets().stream()
                .map(members -> new SecretClass(members.stream().min(tellsMost).orElseThrow(), members))
                .sorted(Comparator.comparing(SecretClass::representative))
                .toList());
    }

    /** All classes, also those of one credential, by representative. */
    public List<SecretClass> listAll() {
        return classes;
    }

    /** The class of a credential. */
    public SecretClass of(NodeId credential) {
        return byMember.getOrDefault(credential, SecretClass.alone(credential));
    }

    private static Stream<String> fingerprints(Node credential) {
        return Stream.concat(
                credential.properties().findText(Property.FINGERPRINT).stream(),
                credential.properties().listTexts(Property.EQUIVALENT_FINGERPRINTS).stream());
    }

    private static boolean authenticates(NodeId credential, Snapshot snapshot) {
        return snapshot.listEdgesFrom(credential).stream()
                .anyMatch(stored -> stored.edge().kind().equals(Authenticates.KIND));
    }

    private static boolean hasProvidersId(NodeId credential, Snapshot snapshot) {
        return snapshot.findNode(credential)
                .filter(stored -> stored.node().properties().has(Property.NATIVE_ID))
                .isPresent();
    }
}
