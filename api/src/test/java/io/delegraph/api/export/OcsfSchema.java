package io.delegraph.api.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the published definitions of OCSF demand of an event: classes and objects with what they extend and include, the
 * dictionary's types and enums, constraints, and nothing that is not defined. Attributes of profiles that an event does not
 * name count as not defined, unless the class takes them in itself.
 */
public final class OcsfSchema {
    private final Path root;
    private final JsonNode dictionary;
    private final Map<String, Definition> objects = new HashMap<>();

    /** Attributes by name, and the names of which one has to be there. */
    private record Definition(Map<String, JsonNode> attributes, List<String> atLeastOne) {}

    public OcsfSchema(Path root) {
        this.root = root;
        this.dictionary = read("dictionary.json");
    }

    private JsonNode read(String file) {
        try {
            return new JsonMapper().readTree(Files.readString(root.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an event of the class whose definition is this file; empty when nothing is. */
    public List<String> complaints(JsonNode event, String definition) {
        List<String> complaints = new ArrayList<>();
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        List<String> atLeastOne = constraints(read("events/findings/" + definition + ".json"));
        JsonNode defined = read("events/findings/" + definition + ".json");
        int category = read("categories.json").at("/attributes/findings/uid").intValue();
        int uid = category * 1000 + defined.path("uid").intValue();
        for (JsonNode each = defined; !each.isMissingNode(); each = parent(each)) {
            merge(attributes, each);
        }
        check(event, new Definition(attributes, atLeastOne), "", complaints);
        if (event.path("category_uid").intValue() != category) {
            complaints.add("category_uid is not " + category);
        }
        if (event.path("class_uid").intValue() != uid) {
            complaints.add("class_uid is not " + uid);
        }
        if (event.path("type_uid").intValue()
                != uid * 100 + event.path("activity_id").intValue()) {
            complaints.add("type_uid is not class and activity");
        }
        return complaints;
    }

    private JsonNode parent(JsonNode event) {
        return switch (event.path("extends").asText()) {
            case "finding" -> read("events/findings/finding.json");
            case "base_event" -> read("events/base_event.json");
            default -> MissingNode.getInstance();
        };
    }

    private static List<String> constraints(JsonNode definition) {
        List<String> names = new ArrayList<>();
        definition.at("/constraints/at_least_one").forEach(name -> names.add(name.textValue()));
        return names;
    }

    // Attributes of the definition itself win over those of what it extends; enums add up.
    private static void merge(Map<String, JsonNode> attributes, JsonNode definition) {
        definition.path("attributes").properties().forEach(each -> {
            if (each.getKey().startsWith("$")) {
                return;
            }
            JsonNode nearer = attributes.get(each.getKey());
            if (nearer == null) {
                attributes.put(each.getKey(), each.getValue().deepCopy());
                return;
            }
            ObjectNode merged = each.getValue().deepCopy();
            nearer.properties().forEach(field -> {
                if (field.getKey().equals("enum") && merged.path("enum").isObject()) {
                    ((ObjectNode) merged.get("enum")).setAll((ObjectNode) field.getValue());
                } else {
                    merged.set(field.getKey(), field.getValue());
                }
            });
            attributes.put(each.getKey(), merged);
        });
    }

    private Definition object(String name) {
        Definition known = objects.get(name);
        if (known != null) {
            return known;
        }
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        List<String> atLeastOne = List.of();
        boolean constrained = false;
        String each = name;
        while (!each.isEmpty() && !each.equals("object")) {
            JsonNode definition = read("objects/" + each + ".json");
            merge(attributes, definition);
            // Constraints of the object itself stand instead of those that it would inherit.
            if (!constrained && definition.has("constraints")) {
                atLeastOne = constraints(definition);
                constrained = true;
            }
            each = definition.path("extends").asText();
        }
        Definition made = new Definition(attributes, atLeastOne);
        objects.put(name, made);
        return made;
    }

    private void check(JsonNode value, Definition definition, String at, List<String> complaints) {
        definition.attributes().forEach((name, attribute) -> {
            boolean needed = attribute.path("requirement").asText().equals("required")
                    && attribute.path("profile").isMissingNode();
            if (needed && !value.hasNonNull(name)) {
                complaints.add(at + "/" + name + " is required");
            }
        });
        List<String> one = definition.atLeastOne();
        if (!one.isEmpty() && one.stream().noneMatch(value::hasNonNull)) {
            complaints.add(at + " has none of " + one);
        }
        value.properties().forEach(field -> {
            JsonNode attribute = definition.attributes().get(field.getKey());
            String place = at + "/" + field.getKey();
            if (attribute == null) {
                complaints.add(place + " is not defined");
            } else if (attribute.has("@deprecated")) {
                complaints.add(place + " is deprecated");
            } else {
                attribute(field.getKey(), field.getValue(), attribute, place, complaints);
            }
        });
    }

    private void attribute(String name, JsonNode value, JsonNode attribute, String at, List<String> complaints) {
        JsonNode general = dictionary.at("/attributes/" + name);
        if (general.isMissingNode()) {
            complaints.add(at + " is not in the dictionary");
            return;
        }
        if (general.path("is_array").asBoolean()) {
            if (!value.isArray()) {
                complaints.add(at + " is no array");
            }
            int index = 0;
            for (JsonNode each : value) {
                one(each, attribute, general, at + "/" + index++, complaints);
            }
        } else {
            one(value, attribute, general, at, complaints);
        }
    }

    private void one(JsonNode value, JsonNode attribute, JsonNode general, String at, List<String> complaints) {
        String type = attribute.path("type").asText(general.path("type").asText());
        switch (base(type)) {
            case "string_t" -> require(value.isTextual(), at + " is no text", complaints);
            case "integer_t" -> require(value.isInt(), at + " is no integer", complaints);
            case "long_t" -> require(value.isIntegralNumber(), at + " is no long", complaints);
            case "boolean_t" -> require(value.isBoolean(), at + " is no boolean", complaints);
            case "float_t" -> require(value.isNumber(), at + " is no number", complaints);
            case "json_t", "object" -> require(!value.isMissingNode(), at + " is nothing", complaints);
            default -> {
                require(value.isObject(), at + " is no " + type, complaints);
                check(value, object(type), at, complaints);
            }
        }
        TreeSet<String> constants = new TreeSet<>();
        Stream.of(general, attribute)
                .forEach(each -> each.path("enum").fieldNames().forEachRemaining(constants::add));
        // The published compiler puts their numbers in; they are checked by themselves.
        boolean numbered = at.equals("/class_uid") || at.equals("/category_uid");
        if (!numbered && !constants.isEmpty() && value.isValueNode()) {
            require(constants.contains(value.asText()), at + " is none of " + constants, complaints);
        }
    }

    private String base(String type) {
        String parent = dictionary.at("/types/attributes/" + type + "/type").asText();
        return parent.isEmpty() || parent.equals(type) ? type : base(parent);
    }

    private static void require(boolean holds, String complaint, List<String> complaints) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
