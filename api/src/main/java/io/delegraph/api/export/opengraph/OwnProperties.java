package io.delegraph.api.export.opengraph;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Properties of what is ours: flat, names in lower case, as BloodHound asks. */
final class OwnProperties {
    private OwnProperties() {}

    static void of(Node node, Layer layer, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", node.name());
        json.writeStringField("evidence", node.evidence().name());
        common(layer, node.at(), node.properties(), json);
        json.writeEndObject();
    }

    static void of(Edge edge, Layer layer, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("truth", edge.truth().name());
        json.writeStringField("cap", edge.cap().text());
        json.writeStringField("evidence", edge.evidence().name());
        json.writeBooleanField("traversable", edge.kind().traversable());
        common(layer, edge.at(), edge.properties(), json);
        json.writeEndObject();
    }

    private static void common(Layer layer, SourceLocation at, Properties properties, JsonGenerator json)
            throws IOException {
        json.writeStringField("layer", layer.name());
        json.writeStringField("document", at.document());
        json.writeStringField("pointer", at.pointer());
        json.writeNumberField("line", at.line());
        for (Map.Entry<Property, PropertyValue> each : properties.values().entrySet()) {
            json.writeFieldName(name(each.getKey()));
            value(each.getValue(), json);
        }
    }

    // What BloodHound reads itself has its own names there; none of ours may be one of the fields above.
    private static String name(Property property) {
        return switch (property) {
            case ACCOUNT_ID -> "environmentid";
            default -> "dg_" + property.key().toLowerCase(Locale.ROOT);
        };
    }

    private static void value(PropertyValue value, JsonGenerator json) throws IOException {
        if (value instanceof PropertyValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof PropertyValue.Whole whole) {
            json.writeNumber(whole.value());
        } else if (value instanceof PropertyValue.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof PropertyValue.Moment moment) {
            json.writeString(moment.value().toString());
        } else if (value instanceof PropertyValue.Texts texts) {
            json.writeStartArray();
            for (String each : texts.values()) {
                json.writeString(each);
            }
            json.writeEndArray();
        }
    }
}
