package io.delegraph.api.serve.scan;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Gives a request for a scan that does not say what its body is a type that nothing takes. Without one every way to ask for a
 * scan would fit, and the router refuses what fits several ways before anybody has asked who it is.
 */
@ServerFilter("/api/v1/scans")
final class UntypedBodies {
    private static final String UNKNOWN = "application/x-unknown";

    @PreMatching
    @RequestFilter
    void name(HttpRequest<?> request) {
        boolean untyped =
                request.getMethod() == HttpMethod.POST && request.getHeaders().get(HttpHeaders.CONTENT_TYPE) == null;
        if (untyped && request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.set(HttpHeaders.CONTENT_TYPE, UNKNOWN);
        }
    }
}
