package io.delegraph.collector.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.collector.parse.JsonCursor;

/** What a cursor has read, as a tree of Jackson's. */
final class CursorTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CursorTree() {}

    /** @throws IllegalArgumentException for a number that no 64 bits hold: nothing in a bundle is one */
    static JsonNode of(JsonCursor value) {
        return switch (value.kind()) {
            case OBJECT -> {
                ObjectNode object = NODES.objectNode();
                value.members().forEach((name, member) -> object.set(name, of(member)));
                yield object;
            }
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                value.elements().forEach(element -> array.add(of(element)));
                yield array;
            }
            case TEXT -> NODES.textNode(value.scalar());
            case NUMBER -> NODES.numberNode(Long.parseLong(value.scalar()));
            case FLAG -> NODES.booleanNode(value.scalar().equals("true"));
            case NULL -> NODES.nullNode();
        };
    }
}
