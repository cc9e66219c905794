package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the names in observations mean in the graph: a stable id, else a native id, else the role of a session's ARN, else a
 * fingerprint, else a name that only one node has. An ambiguous name means nothing; credentials with one fingerprint are one
 * secret, for which the first by id stands.
 */
public final class Names {
    private static final Pattern ROLE_SESSION =
            Pattern.compile("arn:(aws[a-z-]*):sts::(\\d{12}):assumed-role/([^/]+)/.+");

    private final Map<String, Node> byId = new HashMap<>();
    private final Map<String, Set<NodeId>> byNativeId = new HashMap<>();
    private final Map<String, Set<NodeId>> byRole = new HashMap<>();
    private final Map<String, Set<NodeId>> byFingerprint = new HashMap<>();
    private final Map<String, Set<NodeId>> byName = new HashMap<>();

    private Names() {}

    /** Names of everything that was collected. */
    public static Names of(Snapshot snapshot) {
        Names names = new Names();
        snapshot.nodes().stream().map(StoredNode::node).forEach(names::add);
        return names;
    }

    private void add(Node node) {
        byId.put(node.id().value(), node);
        node.properties().findText(Property.NATIVE_ID).ifPresent(nativeId -> {
            put(byNativeId, nativeId, node);
            if (node.kind() == NodeKind.ROLE) {
                role(nativeId).ifPresent(role -> put(byRole, role, node));
            }
        });
        node.properties().findText(Property.FINGERPRINT).ifPresent(print -> put(byFingerprint, print, node));
        node.properties().listTexts(Property.EQUIVALENT_FINGERPRINTS).forEach(print -> put(byFingerprint, print, node));
        put(byName, node.name(), node);
    }

    private static void put(Map<String, Set<NodeId>> index, String key, Node node) {
        index.computeIfAbsent(key, first -> new TreeSet<>()).add(node.id());
    }

    // arn:aws:iam::123456789012:role/path/name is 123456789012/name in the ARNs of its sessions, which have no path.
    private static Optional<String> role(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 && parts[5].startsWith("role/")
                ? Optional.of(parts[4] + parts[5].substring(parts[5].lastIndexOf('/')))
                : Optional.empty();
    }

    /** The node that the name means; nothing when there is none or more than one. */
    public Optional<NodeId> find(String name) {
        return find(name, node -> true);
    }

    /** Whether anything is called so, if only several things. */
    public boolean isKnown(String name) {
        return byId.containsKey(name)
                || byNativeId.containsKey(name)
                || byFingerprint.containsKey(name)
                || byName.containsKey(name);
    }

    /** The node of one of these classes that the name means. */
    public Optional<NodeId> find(String name, NodeClass... classes) {
        Set<NodeClass> wanted = Set.of(classes);
        return find(name, node -> wanted.contains(node.kind().nodeClass()));
    }

    private Optional<NodeId> find(String name, Predicate<Node> wanted) {
        Node known = byId.get(name);
        if (known != null && wanted.test(known)) {
            return Optional.of(known.id());
        }
        Matcher session = ROLE_SESSION.matcher(name);
        String role = session.matches() ? session.group(2) + "/" + session.group(3) : "";
        List<Set<NodeId>> ways = List.of(
                byNativeId.getOrDefault(name, Set.of()),
                byRole.getOrDefault(role, Set.of()),
                firstOf(byFingerprint.getOrDefault(name, Set.of())),
                byName.getOrDefault(name, Set.of()));
        for (Set<NodeId> way : ways) {
            List<NodeId> found =
                    way.stream().filter(id -> wanted.test(byId.get(id.value()))).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Set<NodeId> firstOf(Set<NodeId> members) {
        return members.stream().limit(1).collect(Collectors.toSet());
    }

    /** What policies call the resource: its native id, or its id; the text itself when nothing listed is meant. */
    public String resource(String text) {
        return find(text, NodeClass.RESOURCE, NodeClass.TOOL, NodeClass.PRINCIPAL, NodeClass.LOCATION)
                .or(() -> find(text, NodeClass.CREDENTIAL))
                .map(id -> byId.get(id.value()))
                .map(node -> node.properties()
                        .findText(Property.NATIVE_ID)
                        .orElse(node.id().value()))
                .orElse(text);
    }
}
