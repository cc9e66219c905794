package io.delegraph.collector.opengraph;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.StableHash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which nodes the document has stated so far, so that ends of edges can be told. */
final class Ends {
    private static final String PREFIX = "opengraph:";
    private static final String BY_ID = "id";
    private static final String BY_NAME = "name";

    private final Map<String, NodeKind> stated = new HashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /**
     * An end of an edge.
     *
     * @param name what is known of a node that nobody states
     * @param kind FOREIGN for one that is not mapped, or not stated
     */
    record End(NodeId id, String name, NodeKind kind, boolean isStated, boolean isById) {}

    static NodeId id(String written) {
        return new NodeId(PREFIX + written);
    }

    void state(String id, Optional<String> name, NodeKind kind) {
        stated.put(id, kind);
        name.ifPresent(called -> {
            String before = idsByName.put(called, id);
            if (before != null && !before.equals(id)) {
                ambiguous.add(called);
            }
        });
    }

    /** The end, unless it says nothing that one could match by. */
    Optional<End> find(JsonCursor end) {
        String by = end.findText("match_by").orElse(BY_ID);
        Optional<String> value = end.findText("value");
        if (value.isPresent() && by.equals(BY_ID)) {
            return value.map(id -> end(id, end.find("kind").isEmpty()));
        }
        if (value.isPresent() && by.equals(BY_NAME)) {
            return value.map(this::named);
        }
        return end.find("property_matchers").map(matchers -> reference("a node with certain properties", end));
    }

    private End end(String id, boolean plain) {
        NodeKind kind = stated.get(id);
        return new End(id(id), id, kind == null ? NodeKind.FOREIGN : kind, kind != null, plain);
    }

    private End named(String name) {
        String id = idsByName.get(name);
        if (id == null || ambiguous.contains(name)) {
            NodeId own = id("name:" + StableHash.of("name", name));
            return new End(own, name, NodeKind.FOREIGN, false, false);
        }
        return new End(id(id), name, stated.getOrDefault(id, NodeKind.FOREIGN), true, false);
    }

    private static End reference(String name, JsonCursor end) {
        StringBuilder matched = new StringBuilder();
        for (JsonCursor matcher : end.listElements("property_matchers")) {
            matched.append(matcher.findText("key").orElse(""))
                    .append('=')
                    .append(matcher.find("value").map(JsonCursor::scalar).orElse(""))
                    .append('\n');
        }
        NodeId own = id("properties:" + StableHash.of("properties", matched.toString()));
        return new End(own, name, NodeKind.FOREIGN, false, false);
    }
}
