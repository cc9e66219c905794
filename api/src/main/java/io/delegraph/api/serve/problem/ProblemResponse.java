package io.delegraph.api.serve.problem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

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

    /** The response, whose status stays, with the problem as its body. */
    public static MutableHttpResponse<String> fill(MutableHttpResponse<?> response, ProblemType type, String detail) {
        String body = MAPPER.createObjectNode()
                .put("type", type.uri())
                .put("title", type.title())
                .put("status", response.code())
                .put("detail", detail)
                .toString();
        MutableHttpResponse<String> filled = response.body(body).contentType(MEDIA_TYPE);
        switch (type) {
            case UNAUTHORIZED -> filled.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"delegraph\"");
            case QUEUE_FULL, STORE_UNAVAILABLE ->
                filled.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
            default -> {
                // Needs no header.
            }
        }
        return SecurityHeaders.on(filled);
    }
}
