package io.delegraph.api.export.opengraph;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.io.IOException;
import java.util.Optional;

/** What came from another tool's graph, as it came. */
final class ForeignParts {
    private ForeignParts() {}

    static boolean isForeign(Properties properties) {
        return properties.has(Property.FOREIGN_KINDS);
    }

    /** Whether it came from there; a node without kinds did too. */
    static boolean isForeign(Node node) {
        return node.kind() == NodeKind.FOREIGN || isForeign(node.properties());
    }

    /** Whether edges named the node and nobody stated it. */
    static boolean isReference(Node node) {
        return node.properties().findFlag(Property.FOREIGN_REFERENCE).orElse(false) && !isForeign(node.properties());
    }

    static void kinds(Properties properties, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("kinds");
        for (String kind : properties.listTexts(Property.FOREIGN_KINDS)) {
            json.writeString(kind);
        }
        json.writeEndArray();
    }

    static void properties(Properties properties, JsonGenerator json) throws IOException {
        Optional<String> written = properties.findText(Property.FOREIGN_PROPERTIES);
        if (written.isPresent()) {
            raw("properties", written.get(), json);
        }
    }

    /** A member whose value is JSON already, written by our own collector. */
    static void raw(String name, String value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(value);
    }
}
