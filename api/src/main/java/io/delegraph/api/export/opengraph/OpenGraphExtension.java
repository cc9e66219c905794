package io.delegraph.api.export.opengraph;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.api.export.JsonShape;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import java.io.IOException;
import java.io.PrintWriter;

/** What BloodHound has to know of our kinds to draw them and to find paths through them. */
public final class OpenGraphExtension {
    private static final String VERSION = "v1.0.0";

    private OpenGraphExtension() {}

    /** Writes the definition, the same for every graph. */
    public static void write(PrintWriter out) {
        JsonShape.line(out, json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("schema");
            json.writeStringField("name", "Delegraph");
            json.writeStringField("display_name", "Delegraph: delegation and privilege of agents");
            json.writeStringField("version", VERSION);
            json.writeStringField("namespace", OpenGraphNames.NAMESPACE);
            json.writeEndObject();
            nodeKinds(json);
            relationshipKinds(json);
            environments(json);
            json.writeEndObject();
        });
    }

    private static void nodeKinds(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("node_kinds");
        for (NodeKind kind : NodeKind.values()) {
            kind(OpenGraphNames.kind(kind), kind.label(), true, kind.nodeClass(), json);
        }
        for (NodeClass each : NodeClass.values()) {
            kind(OpenGraphNames.kind(each), each.label(), false, each, json);
        }
        json.writeEndArray();
    }

    private static void kind(String name, String shown, boolean display, NodeClass nodeClass, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("display_name", shown);
        json.writeBooleanField("is_display_kind", display);
        json.writeStringField("icon", icon(nodeClass));
        json.writeStringField("color", color(nodeClass));
        json.writeEndObject();
    }

    private static void relationshipKinds(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("relationship_kinds");
        for (EdgeKind kind : EdgeKinds.listAll()) {
            json.writeStartObject();
            json.writeStringField("name", OpenGraphNames.kind(kind));
            json.writeStringField("description", kind.meaning());
            json.writeBooleanField("is_traversable", kind.traversable());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void environments(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("environments");
        json.writeStartObject();
        json.writeStringField("environment_kind", OpenGraphNames.kind(NodeKind.ACCOUNT));
        json.writeStringField("source_kind", "Delegraph");
        json.writeArrayFieldStart("principal_kinds");
        for (NodeKind kind : NodeKind.values()) {
            if (kind.nodeClass() == NodeClass.PRINCIPAL) {
                json.writeString(OpenGraphNames.kind(kind));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    // Names of Font Awesome's free icons.
    private static String icon(NodeClass nodeClass) {
        return switch (nodeClass) {
            case PRINCIPAL -> "user";
            case CREDENTIAL -> "key";
            case LOCATION -> "folder-open";
            case TOOL -> "wrench";
            case RESOURCE -> "database";
            case POLICY -> "scroll";
            case GATE -> "code-merge";
            case GOVERNANCE -> "clipboard-check";
            case UNMAPPED -> "circle-question";
        };
    }

    private static String color(NodeClass nodeClass) {
        return switch (nodeClass) {
            case PRINCIPAL -> "#4C8EDA";
            case CREDENTIAL -> "#FFC454";
            case LOCATION -> "#C990C0";
            case TOOL -> "#F79767";
            case RESOURCE -> "#57C7E3";
            case POLICY -> "#8DCC93";
            case GATE -> "#D9C8AE";
            case GOVERNANCE -> "#ECB5C9";
            case UNMAPPED -> "#A5ABB6";
        };
    }
}
