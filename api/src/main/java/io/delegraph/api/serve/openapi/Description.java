package io.delegraph.api.serve.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The description as it is served: what was generated from the controllers, with what all operations have in common. */
public final class Description {
    private static final String GENERATED = "/META-INF/swagger/delegraph-v1.yml";
    private static final String COMMON = "/openapi/common.yml";
    private static final Map<String, String> HEADERS =
            Map.of("Delegraph-Epoch", "Epoch", "Delegraph-Coverage", "Coverage", "ETag", "Tag");
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private final ObjectNode document;

    private Description(ObjectNode document) {
        this.document = document;
    }

    /** Reads what the build made. */
    public static Description read() {
        ObjectNode document = object(GENERATED);
        ObjectNode common = (ObjectNode) object(COMMON).required("components");
        ObjectNode components = document.withObjectProperty("components");
        common.properties()
                .forEach(kind -> components.withObjectProperty(kind.getKey()).setAll((ObjectNode) kind.getValue()));
        document.path("paths").forEach(path -> path.forEach(operation -> complete((ObjectNode) operation)));
        return new Description(document);
    }

    private static void complete(ObjectNode operation) {
        ObjectNode responses = operation.withObjectProperty("responses");
        responses.properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> ((ObjectNode) response.getValue()).withObjectProperty("headers"))
                .forEach(headers -> HEADERS.forEach(
                        (name, component) -> headers.putObject(name).put("$ref", "#/components/headers/" + component)));
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
        operation.path("parameters").forEach(parameter -> relax((ObjectNode) parameter));
    }

    // An Optional in a package of no nulls is described as if it had to be given.
    private static void relax(ObjectNode parameter) {
        if (parameter.path("in").asText().equals("query")) {
            parameter.put("required", false);
        }
    }

    private static ObjectNode object(String resource) {
        try (InputStream in = Description.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The build left out " + resource);
            }
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the API cannot be read", e);
        }
    }

    /** As a tree, for programs; a copy. */
    public JsonNode document() {
        return document.deepCopy();
    }

    /** As YAML. */
    public String text() {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The description of the API cannot be written", e);
        }
    }
}
