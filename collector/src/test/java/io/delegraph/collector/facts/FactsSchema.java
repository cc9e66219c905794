package io.delegraph.collector.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes the JSON Schema of one record from {@link RecordType}. */
final class FactsSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FactsSchema() {}

    static String text() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:delegraph:facts:1");
        schema.put("title", "delegraph.facts/1: one record");
        schema.put(
                "description",
                "One line of an NDJSON document, or one element of a YAML or JSON list (at the top, or below 'facts')."
                        + " Words of an enum are read in any case; a list may be written as a single string.");
        ArrayNode types = schema.putArray("oneOf");
        for (RecordType type : RecordType.values()) {
            types.addObject().put("$ref", "#/$defs/" + type.type());
        }
        types.addObject().put("$ref", "#/$defs/notReadYet");
        ObjectNode definitions = schema.putObject("$defs");
        for (RecordType type : RecordType.values()) {
            definitions.set(type.type(), record(type));
        }
        definitions.set("notReadYet", notRead());
        return pretty(schema);
    }

    private static ObjectNode notRead() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("description", "Types of the format that this version leaves out.");
        schema.put("type", "object");
        schema.putArray("required").add("type");
        ArrayNode words = schema.putObject("properties").putObject("type").putArray("enum");
        RecordType.NOT_READ.forEach(words::add);
        return schema;
    }

    private static ObjectNode record(RecordType type) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("description", type.meaning());
        schema.put("type", "object");
        ArrayNode required = schema.putArray("required").add("type");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("const", type.type());
        for (Field field : type.fields()) {
            properties.set(field.name(), value(field).put("description", field.meaning()));
            if (field.need() == Field.Need.REQUIRED) {
                required.add(field.name());
            }
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode value(Field field) {
        ObjectNode schema = JSON.createObjectNode();
        return switch (field.shape()) {
            case TEXT -> schema.put("type", "string").put("pattern", "\\S");
            case CHOICE -> words(schema, field.choices());
            case TEXTS -> texts(schema);
            case TAGS -> typed(schema, "object", "additionalProperties", "string");
            case WHOLE -> schema.put("type", "integer");
            case FLAG -> schema.put("type", "boolean");
            case MOMENT ->
                schema.put("type", "string")
                        .put(
                                "pattern",
                                "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$");
            case FINGERPRINT -> schema.put("type", "string").put("pattern", "^fp:[A-Za-z0-9._-]{1,64}:[0-9a-f]{64}$");
            case CAP -> cap(schema);
            case CONDITIONS -> conditions(schema);
            case DOCUMENT -> document(schema);
            case ALLOWANCES -> allowances(schema);
            case ARGUMENTS -> scalars(schema.put("type", "object").putObject("additionalProperties"), schema);
            case CLAIMS -> schema.put("type", "object");
        };
    }

    private static ObjectNode allowances(ObjectNode schema) {
        ArrayNode either = schema.putArray("anyOf");
        either.add(allowance());
        either.addObject().put("type", "array").set("items", allowance());
        return schema;
    }

    private static ObjectNode allowance() {
        ObjectNode one = JSON.createObjectNode().put("type", "object");
        one.putArray("required").add("action");
        ObjectNode members = one.putObject("properties");
        members.putObject("action").put("type", "string").put("pattern", "^\\S+$");
        members.putObject("resource").put("type", "string").put("pattern", "\\S");
        ObjectNode attributes = members.putObject("attributes").put("type", "object");
        scalars(attributes.putObject("additionalProperties"), attributes);
        return one.put("additionalProperties", false);
    }

    private static ObjectNode scalars(ObjectNode values, ObjectNode owner) {
        ArrayNode either = values.putArray("anyOf");
        either.addObject().putArray("type").add("string").add("number").add("boolean");
        either.addObject()
                .put("type", "array")
                .putObject("items")
                .putArray("type")
                .add("string")
                .add("number")
                .add("boolean");
        return owner;
    }

    private static ObjectNode document(ObjectNode schema) {
        schema.putArray("type").add("object").add("string");
        return schema;
    }

    private static ObjectNode words(ObjectNode schema, List<String> words) {
        ArrayNode choices = schema.putArray("enum");
        words.forEach(choices::add);
        return schema;
    }

    private static ObjectNode texts(ObjectNode schema) {
        ArrayNode either = schema.putArray("anyOf");
        either.addObject().put("type", "string");
        either.add(typed(JSON.createObjectNode(), "array", "items", "string"));
        return schema;
    }

    private static ObjectNode typed(ObjectNode schema, String type, String inner, String innerType) {
        schema.put("type", type).putObject(inner).put("type", innerType);
        return schema;
    }

    private static ObjectNode cap(ObjectNode schema) {
        closed(schema, CapFields.MEMBERS.stream().sorted().toList());
        ObjectNode members = schema.putObject("properties");
        members.putObject("mode").putArray("enum").add("AUTHORITY").add("LOCAL");
        ObjectNode permission =
                members.putObject("permissions").put("type", "array").putObject("items");
        closed(permission, CapFields.PERMISSION_MEMBERS.stream().sorted().toList());
        ObjectNode words = permission.putObject("properties");
        words.putObject("action").put("type", "string").put("pattern", "^\\S+$");
        words.putObject("resource").put("type", "string").put("pattern", "\\S");
        return schema;
    }

    private static void closed(ObjectNode schema, List<String> members) {
        schema.put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        members.forEach(required::add);
    }

    private static ObjectNode conditions(ObjectNode schema) {
        ObjectNode values = schema.put("type", "object")
                .putObject("additionalProperties")
                .put("type", "object")
                .putObject("additionalProperties");
        return scalars(values, schema);
    }

    private static String pretty(ObjectNode schema) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            return JSON.writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
