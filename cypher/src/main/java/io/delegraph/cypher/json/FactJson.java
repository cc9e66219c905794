package io.delegraph.cypher.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import java.io.IOException;
import java.util.Map;

/** Facts as members of a JSON object, for bundles and for archived snapshots. */
public final class FactJson {
    /** Member of the object that stands for an instant among properties. */
    public static final String INSTANT = "instant";

    private FactJson() {}

    /** Writes the members of a node. */
    public static void node(Node node, JsonGenerator json) throws IOException {
        json.writeStringField("id", node.id().value());
        json.writeStringField("kind", node.kind().label());
        json.writeStringField("name", node.name());
        properties(node.properties(), json);
        json.writeStringField("evidence", node.evidence().name());
        place(node.at(), json);
    }

    /** Writes the members of an edge. */
    public static void edge(Edge edge, JsonGenerator json) throws IOException {
        json.writeStringField("kind", edge.kind().name());
        json.writeStringField("from", edge.from().value());
        json.writeStringField("to", edge.to().value());
        if (edge.cap() instanceof Cap.Limited cap) {
            json.writeObjectFieldStart("cap");
            json.writeStringField("mode", cap.mode().name());
            json.writeArrayFieldStart("permissions");
            for (Permission permission : cap.permissions()) {
                json.writeString(permission.text());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeStringField("truth", edge.truth().name());
        properties(edge.properties(), json);
        json.writeStringField("evidence", edge.evidence().name());
        place(edge.at(), json);
    }

    /** Writes the member {@code at}. */
    public static void place(SourceLocation at, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("at");
        json.writeStringField("document", at.document());
        json.writeStringField("pointer", at.pointer());
        json.writeNumberField("line", at.line());
        json.writeEndObject();
    }

    /**
     * The node whose members these are.
     *
     * @throws IllegalArgumentException when they are none; the message names the member to blame
     */
    public static Node readNode(JsonNode object) {
        return new FactObject(new Members(object)).node();
    }

    /**
     * The edge whose members these are.
     *
     * @throws IllegalArgumentException when they are none; the message names the member to blame
     */
    public static Edge readEdge(JsonNode object) {
        return new FactObject(new Members(object)).edge();
    }

    private static void properties(Properties properties, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("properties");
        for (Map.Entry<Property, PropertyValue> entry : properties.values().entrySet()) {
            json.writeFieldName(entry.getKey().key());
            value(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void value(PropertyValue value, JsonGenerator json) throws IOException {
        if (value instanceof PropertyValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof PropertyValue.Whole whole) {
            json.writeNumber(whole.value());
        } else if (value instanceof PropertyValue.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof PropertyValue.Moment moment) {
            json.writeStartObject();
            json.writeStringField(INSTANT, moment.value().toString());
            json.writeEndObject();
        } else if (value instanceof PropertyValue.Texts texts) {
            json.writeStartArray();
            for (String each : texts.values()) {
                json.writeString(each);
            }
            json.writeEndArray();
        }
    }
}
