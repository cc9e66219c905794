package io.delegraph.api.serve.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.delegraph.api.serve.openapi.Description;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the description promises of answers: that the operation is known and may end like this, the media type, every
 * field, and the headers that are said to be there.
 */
public final class Contract {
    private static final Contract SERVED = new Contract(Description.read().document());
    private static final Set<String> UNDESCRIBED_PATHS = Set.of("/", "/health", "/openapi.yml", "/metrics");
    private static final String PROBLEM = "application/problem+json";
    private static final int FIRST_REFUSAL = 400;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Operation> operations = new ArrayList<>();
    private final JsonNode document;
    private final ObjectNode components;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    Contract(JsonNode document) {
        this.document = document;
        this.components = StrictSchemas.of(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                operations.add(Operation.of(path.getKey(), operation.getKey(), operation.getValue()))));
        operations.sort(Comparator.comparingInt(Operation::open));
    }

    /** Of the description that the server serves. */
    public static Contract served() {
        return SERVED;
    }

    /** Operations of which the description does not say what they answer. */
    public Set<String> listUndescribed() {
        return operations.stream()
                .filter(this::isUndescribed)
                .map(Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Holds an answer against the description.
     *
     * @throws AssertionError that says what is not as promised
     */
    public void check(HttpResponse<String> answer) {
        String method = answer.request().method();
        String path = answer.request().uri().getRawPath();
        List<String> wrong = new ArrayList<>();
        Optional<Operation> operation =
                operations.stream().filter(each -> each.matches(method, path)).findFirst();
        if (operation.isPresent()) {
            if (!isUndescribed(operation.get()) || answer.statusCode() >= FIRST_REFUSAL) {
                check(operation.get(), answer, wrong);
            }
        } else if (answer.statusCode() >= FIRST_REFUSAL) {
            checkBody(problemContent(), answer, wrong);
        } else if (!UNDESCRIBED_PATHS.contains(path)) {
            wrong.add("the operation is not described");
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(method + " " + path + " answered " + answer.statusCode() + " against the"
                    + " description of the API:\n  " + String.join("\n  ", wrong) + "\n" + answer.body());
        }
    }

    private void check(Operation operation, HttpResponse<String> answer, List<String> wrong) {
        JsonNode responses = operation.description().path("responses");
        JsonNode exact = responses.path(Integer.toString(answer.statusCode()));
        JsonNode response = resolved(
                exact.isMissingNode() && answer.statusCode() >= FIRST_REFUSAL ? responses.path("default") : exact);
        if (response.isMissingNode()) {
            wrong.add("status " + answer.statusCode() + " is not described");
            return;
        }
        checkHeaders(response.path("headers"), answer, wrong);
        checkBody(response.path("content"), answer, wrong);
    }

    private static void checkHeaders(JsonNode headers, HttpResponse<String> answer, List<String> wrong) {
        headers.properties().forEach(header -> {
            boolean there = answer.headers().firstValue(header.getKey()).isPresent();
            if (header.getValue().path("required").asBoolean() && !there) {
                wrong.add("header " + header.getKey() + " is missing");
            }
        });
    }

    private void checkBody(JsonNode content, HttpResponse<String> answer, List<String> wrong) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll("\\s*;.*", "");
        if (content.isEmpty() || answer.request().method().equals("HEAD")) {
            if (!answer.body().isEmpty()) {
                wrong.add("a body is not described");
            }
            return;
        }
        JsonNode media = content.path(type);
        if (media.isMissingNode()) {
            wrong.add("media type '" + type + "' is not described");
        } else if (isJson(type)) {
            parse(answer.body(), wrong)
                    .ifPresent(body -> schema(media.path("schema")).validate(body).stream()
                            .map(ValidationMessage::getMessage)
                            .forEach(wrong::add));
        }
    }

    private static Optional<JsonNode> parse(String body, List<String> wrong) {
        try {
            return Optional.of(MAPPER.readTree(body));
        } catch (JsonProcessingException e) {
            wrong.add("the body is no JSON: " + e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private JsonSchema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, node -> {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            whole.set("components", components);
            whole.putArray("allOf").add(node);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(whole);
        });
    }

    private JsonNode problemContent() {
        return document.path("components").path("responses").path("Problem").path("content");
    }

    private JsonNode resolved(JsonNode response) {
        String reference = response.path("$ref").asText();
        return reference.isEmpty() ? response : document.at(reference.substring(1));
    }

    // Text by way of a schema: an operation that writes JSON and is described as writing any text.
    private boolean isUndescribed(Operation operation) {
        return operation.description().path("responses").properties().stream()
                .filter(response -> !response.getKey().equals("default"))
                .map(response -> resolved(response.getValue()).path("content"))
                .flatMap(content -> content.properties().stream())
                .filter(media -> isJson(media.getKey()) && !media.getKey().equals(PROBLEM))
                .map(media -> media.getValue().path("schema"))
                .anyMatch(schema -> schema.isEmpty()
                        || (schema.path("type").asText().equals("string") && !schema.has("enum"))
                        || (schema.path("type").asText().equals("object") && schema.size() == 1));
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }
}
