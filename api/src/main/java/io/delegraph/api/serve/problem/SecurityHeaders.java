package io.delegraph.api.serve.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;

/** What every response says to browsers and caches. */
public final class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";

    private SecurityHeaders() {}

    public static <T> MutableHttpResponse<T> on(MutableHttpResponse<T> response) {
        response.getHeaders()
                .set("X-Content-Type-Options", "nosniff")
                .set(HttpHeaders.CACHE_CONTROL, "no-store")
                .set("Referrer-Policy", "no-referrer");
        // The start page has a narrow policy of its own, for its style.
        if (!response.getHeaders().contains(POLICY)) {
            response.getHeaders().set(POLICY, "default-src 'none'; frame-ancestors 'none'");
        }
        return response;
    }
}
