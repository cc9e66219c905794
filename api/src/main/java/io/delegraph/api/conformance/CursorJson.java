package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.collector.parse.JsonCursor;
import java.math.BigDecimal;

/** Values of a document as JSON trees of their own. */
final class CursorJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CursorJson() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode array() {
        return JSON.arrayNode();
    }

    static JsonNode of(JsonCursor value) {
        return switch (value.kind()) {
            case OBJECT -> members(value);
            case ARRAY -> elements(value);
            case TEXT -> JSON.textNode(value.scalar());
            case NUMBER -> number(value.scalar());
            case FLAG -> JSON.booleanNode(value.scalar().equals("true"));
            case NULL -> JSON.nullNode();
        };
    }

    static ObjectNode members(JsonCursor value) {
        ObjectNode object = object();
        value.members().forEach((name, member) -> object.set(name, of(member)));
        return object;
    }

    private static JsonNode elements(JsonCursor value) {
        ArrayNode array = array();
        value.elements().forEach(element -> array.add(of(element)));
        return array;
    }

    // YAML knows numbers that JSON does not write.
    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException notDecimal) {
            return JSON.textNode(text);
        }
    }
}
