package io.delegraph.collector.opengraph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.math.BigDecimal;

/** Properties of other tools as one JSON text, their order and values kept; a secret among them becomes its fingerprint. */
final class ForeignProperties {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ArgumentText texts;

    ForeignProperties(Fingerprinter fingerprinter) {
        this.texts = new ArgumentText(fingerprinter);
    }

    /** The object as text. */
    String text(JsonCursor properties) {
        ObjectNode object = NODES.objectNode();
        properties.members().forEach((name, value) -> {
            if (value.kind() == JsonKind.OBJECT || value.kind() == JsonKind.NULL) {
                OpenGraphProblem.BAD_PROPERTY.report(value);
            }
            object.set(name, tree(value));
        });
        return object.toString();
    }

    /** The value as it is matched by: an end of an edge. */
    String end(JsonCursor end) {
        return tree(end).toString();
    }

    private JsonNode tree(JsonCursor value) {
        return switch (value.kind()) {
            case TEXT -> NODES.textNode(kept(value));
            case NUMBER -> NODES.numberNode(new BigDecimal(value.scalar()));
            case FLAG -> NODES.booleanNode(value.scalar().equals("true"));
            case NULL -> NODES.nullNode();
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                value.elements().forEach(each -> array.add(tree(each)));
                yield array;
            }
            case OBJECT -> {
                ObjectNode object = NODES.objectNode();
                value.members().forEach((name, member) -> object.set(name, tree(member)));
                yield object;
            }
        };
    }

    private String kept(JsonCursor value) {
        String written = value.scalar();
        String kept = texts.withoutSecret(written);
        if (!kept.equals(written)) {
            OpenGraphProblem.HIDDEN_SECRET.report(value);
        }
        return kept;
    }
}
