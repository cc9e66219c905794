package io.delegraph.api.serve.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.UUID;

/** Gives every request an id, which every answer and the audit name. What a client sends as one is not used. */
@ServerFilter("/**")
public final class RequestIds implements Ordered {
    private static final String ATTRIBUTE = "delegraph.request";

    RequestIds() {}

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Of this request; the same whenever it is asked for. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String id = UUID.randomUUID().toString();
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }

    @PreMatching
    @RequestFilter
    void begin(HttpRequest<?> request) {
        of(request);
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set("X-Request-Id", of(request));
    }
}
