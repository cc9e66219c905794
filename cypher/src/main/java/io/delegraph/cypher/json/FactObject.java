package io.delegraph.cypher.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads back what {@link FactJson} wrote, whole or not at all: every method throws {@link IllegalArgumentException}. */
record FactObject(Members members) {
    Node node() {
        NodeKind kind = NodeKind.findByLabel(members.text("kind")).orElseThrow(() -> bad("kind"));
        return new Node(
                new NodeId(members.text("id")),
                kind,
                members.text("name"),
                properties(),
                members.word("evidence", Evidence.class),
                place());
    }

    Edge edge() {
        EdgeKind kind = EdgeKinds.findByName(members.text("kind")).orElseThrow(() -> bad("kind"));
        return new Edge(
                kind,
                new NodeId(members.text("from")),
                new NodeId(members.text("to")),
                cap(),
                members.word("truth", Truth.class),
                properties(),
                members.word("evidence", Evidence.class),
                place());
    }

    private SourceLocation place() {
        Members at = members.findObject("at").orElseThrow(() -> bad("at"));
        return new SourceLocation(at.text("document"), at.text("pointer"), at.number("line"));
    }

    private Cap cap() {
        Optional<Members> cap = members.findObject("cap");
        return cap.isEmpty() ? Cap.UNLIMITED : limited(cap.get());
    }

    private static Cap limited(Members cap) {
        List<Permission> permissions =
                cap.texts("permissions").stream().map(Permission::parse).toList();
        return new Cap.Limited(cap.word("mode", Cap.Mode.class), permissions);
    }

    private Properties properties() {
        Properties properties = Properties.none();
        JsonNode written = members.object().path("properties");
        for (Map.Entry<String, JsonNode> entry : written.properties()) {
            Property property = Property.findByKey(entry.getKey()).orElseThrow(() -> bad(entry.getKey()));
            properties = properties.with(property, value(entry.getKey(), entry.getValue()));
        }
        return properties;
    }

    private static PropertyValue value(String name, JsonNode value) {
        if (value.isTextual()) {
            return new PropertyValue.Text(value.textValue());
        }
        if (value.isIntegralNumber()) {
            return new PropertyValue.Whole(value.longValue());
        }
        if (value.isBoolean()) {
            return new PropertyValue.Flag(value.booleanValue());
        }
        if (value.isObject()) {
            return new PropertyValue.Moment(
                    Instant.parse(value.path(FactJson.INSTANT).asText()));
        }
        if (!value.isArray()) {
            throw bad(name);
        }
        List<String> texts = new ArrayList<>();
        value.forEach(each -> texts.add(each.asText()));
        return new PropertyValue.Texts(texts);
    }

    private static IllegalArgumentException bad(String name) {
        return new IllegalArgumentException(name);
    }
}
