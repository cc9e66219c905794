package io.delegraph.api.serve.problem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;

/** Problems as RFC 9457 has them. */
public final class ProblemResponse {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int RETRY_SECONDS = 30;

    private ProblemResponse() {}

    public static MutableHttpResponse<String> of(ProblemType type, String detail) {
        return fill(HttpResponse.status(type.status()), type, detail);
    }

    public static MutableHttpResponse<String> of(ProblemType type) {
        return of(type, type.detail());
    }

    /** A problem with a name, and names that may have been meant. */
    public static MutableHttpResponse<String> of(ProblemType type, List<String> candidates) {
        return fill(HttpResponse.status(type.status()), type, type.detail(), candidates);
    }

    /** The response, whose status stays, with the problem as its body. */
    public static MutableHttpResponse<String> fill(MutableHttpResponse<?> response, ProblemType type, String detail) {
        return fill(response, type, detail, List.of());
    }

    private static MutableHttpResponse<String> fill(
            MutableHttpResponse<?> response, ProblemType type, String detail, List<String> candidates) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("type", type.uri())
                .put("title", type.title())
                .put("status", response.code())
                .put("detail", detail);
        if (!candidates.isEmpty()) {
            candidates.forEach(body.putArray("candidates")::add);
        }
        MutableHttpResponse<String> filled = response.body(body.toString()).contentType(MEDIA_TYPE);
        switch (type) {
            case UNAUTHORIZED -> filled.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"delegraph\"");
            case QUEUE_FULL, QUESTIONS_BUSY, STORE_UNAVAILABLE, AUDIT_UNAVAILABLE ->
                filled.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
            default -> {
                // Needs no header.
            }
        }
        return SecurityHeaders.on(filled);
    }
}
