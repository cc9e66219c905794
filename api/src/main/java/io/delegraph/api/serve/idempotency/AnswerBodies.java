package io.delegraph.api.serve.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies of answers, as text that may be kept. */
@Singleton
final class AnswerBodies {
    private static final String SECRET = "secret";

    private final ObjectMapper mapper;

    AnswerBodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The text; empty when it holds a member of the name 'secret', or is no JSON. */
    Optional<String> kept(@Nullable Object body) {
        try {
            String text = body instanceof String written ? written : mapper.writeValueAsString(body);
            JsonNode tree = mapper.readTree(text);
            return tree.findValue(SECRET) == null ? Optional.of(text) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
