package io.delegraph.api.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.delegraph.analyzer.AccessRequest;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads lines of a batch. */
final class BatchReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BatchReader() {}

    /** What a line asks, or why that cannot be told. */
    record Line(JsonNode id, Optional<BatchQuestion> question, String problem) {}

    static Line read(String text) {
        JsonNode id = NullNode.getInstance();
        try {
            JsonNode json = MAPPER.readTree(text);
            id = json.path("id").isMissingNode() ? id : json.path("id");
            return new Line(id, Optional.of(question(id, json)), "");
        } catch (JsonProcessingException e) {
            return new Line(id, Optional.empty(), "The line is not JSON: " + e.getOriginalMessage() + ".");
        } catch (IllegalArgumentException e) {
            return new Line(id, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static BatchQuestion question(JsonNode id, JsonNode json) {
        Optional<String> become = findText(json, "become");
        return new BatchQuestion(
                id,
                text(json, "principal"),
                become.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Permission(text(json, "action"), text(json, "resource"))),
                become,
                new AccessRequest(context(json.path("context")), SessionPolicies.read(json.path("sessionPolicies"))),
                closure(json),
                findText(json, "for"));
    }

    private static Closure closure(JsonNode json) {
        String label = findText(json, "closure").orElse(Closure.USE.label());
        return Closure.findByLabel(label)
                .orElseThrow(() ->
                        new IllegalArgumentException("The closure is '" + label + "'; expected use, med, ctl or cmp."));
    }

    /** A key given as null is absent from the request; a key not given is not known. */
    private static RequestContext context(JsonNode context) {
        if (!context.isMissingNode() && !context.isNull() && !context.isObject()) {
            throw new IllegalArgumentException("The context is not an object; expected {\"key\": value}.");
        }
        RequestContext request = RequestContext.unknown();
        for (Map.Entry<String, JsonNode> entry : context.properties()) {
            request = request.with(entry.getKey(), values(entry.getValue()));
        }
        return request;
    }

    private static List<String> values(JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(scalar(value));
        }
        List<String> values = new ArrayList<>();
        value.forEach(each -> values.add(scalar(each)));
        return values;
    }

    private static String scalar(JsonNode value) {
        if (!value.isValueNode()) {
            throw new IllegalArgumentException("A context value is no text, number, boolean, null or list of those.");
        }
        return value.asText();
    }

    private static String text(JsonNode json, String field) {
        return findText(json, field)
                .orElseThrow(() -> new IllegalArgumentException("The line has no text '" + field
                        + "'; expected principal, action and resource, or principal and" + " become."));
    }

    private static Optional<String> findText(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
