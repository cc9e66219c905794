package io.delegraph.api.serve;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;

/** What every response says to browsers and caches. */
final class SecurityHeaders {
    private SecurityHeaders() {}

    static <T> MutableHttpResponse<T> on(MutableHttpResponse<T> response) {
        response.getHeaders()
                .set("X-Content-Type-Options", "nosniff")
                .set(HttpHeaders.CACHE_CONTROL, "no-store")
                .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .set("Referrer-Policy", "no-referrer");
        return response;
    }
}
