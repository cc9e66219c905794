package io.delegraph.api.serve.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Schemas in which an object has the fields that are described, and no other, unless it is described as a map. */
final class StrictSchemas {
    private static final String REFERENCE = "$ref";
    private static final String COMPONENT = "#/components/schemas/";
    private static final List<String> COMPOSED = List.of("allOf", "anyOf", "oneOf");

    private final Set<String> parts = new HashSet<>();

    private StrictSchemas() {}

    /** The components of a document, strict. */
    static ObjectNode of(JsonNode document) {
        ObjectNode components = document.path("components").deepCopy();
        StrictSchemas strict = new StrictSchemas();
        strict.findParts(components);
        components.path("schemas").properties().forEach(schema -> {
            if (!strict.parts.contains(COMPONENT + schema.getKey())) {
                strict.close(schema.getValue());
            } else {
                schema.getValue().forEach(strict::close);
            }
        });
        return components;
    }

    // What is a part of another is closed where the other is: alone it cannot know what the others allow.
    private void findParts(JsonNode node) {
        node.path("allOf").forEach(part -> parts.add(part.path(REFERENCE).asText()));
        node.forEach(this::findParts);
    }

    /** Closes a schema that stands by itself, and what it contains. */
    void close(JsonNode node) {
        if (node instanceof ObjectNode schema && !schema.has("additionalProperties")) {
            boolean composed = schema.has("allOf");
            if (composed || (schema.has("properties") && COMPOSED.stream().noneMatch(schema::has))) {
                schema.put("unevaluatedProperties", false);
            }
        }
        node.properties().forEach(field -> {
            if (field.getKey().equals("allOf")) {
                field.getValue().forEach(part -> part.forEach(this::close));
            } else {
                close(field.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(this::close);
        }
    }
}
