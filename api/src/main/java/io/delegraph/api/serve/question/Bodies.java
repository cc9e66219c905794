package io.delegraph.api.serve.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.reading.Parameters;
import io.delegraph.cypher.graph.Closure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads bodies of questions; each throws {@link Problem} for what cannot be meant. */
final class Bodies {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Bodies() {}

    static JsonNode object(String body) {
        try {
            JsonNode read = MAPPER.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // Refused like everything else that is no object.
        }
        throw new Problem(ProblemType.INVALID_REQUEST, "The body has to be a JSON object.");
    }

    /** Elements of a list, as JSON. */
    static List<String> lines(JsonNode body, String field, int most) {
        JsonNode list = body.path(field);
        if (!list.isMissingNode() && (!list.isArray() || list.size() > most)) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST, "'" + field + "' has to be a list of at most " + most + " objects.");
        }
        List<String> lines = new ArrayList<>();
        list.forEach(each -> lines.add(each.toString()));
        return lines;
    }

    static List<String> texts(JsonNode body, String field, int most) {
        JsonNode list = body.path(field);
        List<String> texts = new ArrayList<>();
        list.forEach(each -> {
            if (each.isTextual()) {
                texts.add(each.textValue());
            }
        });
        if (!list.isMissingNode() && (!list.isArray() || texts.size() != list.size() || list.size() > most)) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST, "'" + field + "' has to be a list of at most " + most + " texts.");
        }
        return texts;
    }

    static String name(JsonNode body, String field) {
        return Parameters.name(field, Optional.ofNullable(body.path(field).textValue()));
    }

    static Closure closure(JsonNode body) {
        JsonNode closure = body.path("closure");
        return Parameters.closure(closure.isMissingNode() ? Optional.empty() : Optional.of(closure.asText()));
    }

    static int number(JsonNode body, String field, int usual, int most) {
        JsonNode number = body.path(field);
        return Parameters.number(
                field, number.isMissingNode() ? Optional.empty() : Optional.of(number.asText()), usual, most);
    }
}
