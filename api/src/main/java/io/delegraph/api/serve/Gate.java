package io.delegraph.api.serve;

import io.delegraph.api.serve.problem.ProblemResponse;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.problem.SecurityHeaders;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets requests pass that come to this server under its own name and from no page of another origin. It stands before the
 * router and before {@link io.delegraph.api.serve.security}, which asks who it is.
 *
 * <p>The name counts because a page of a stranger may make its own name resolve to 127.0.0.1.
 */
@ServerFilter("/**")
final class Gate implements Ordered {
    private final BeanProvider<EmbeddedServer> server;

    Gate(BeanProvider<EmbeddedServer> server) {
        this.server = server;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** The refusal; empty for what may pass. */
    @PreMatching
    @RequestFilter
    Optional<HttpResponse<?>> check(HttpRequest<?> request) {
        return refusal(request).map(ProblemResponse::of);
    }

    private Optional<ProblemType> refusal(HttpRequest<?> request) {
        Set<String> names = ownNames();
        if (!isOne(request.getHeaders().getAll(HttpHeaders.HOST), names)) {
            return Optional.of(ProblemType.FOREIGN_HOST);
        }
        List<String> origins = request.getHeaders().getAll(HttpHeaders.ORIGIN);
        if (!origins.isEmpty() && !isOwnOrigin(origins, names)) {
            return Optional.of(ProblemType.FOREIGN_ORIGIN);
        }
        return Optional.empty();
    }

    @ResponseFilter
    void harden(MutableHttpResponse<?> response) {
        SecurityHeaders.on(response);
    }

    private Set<String> ownNames() {
        int port = server.get().getPort();
        return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    private static boolean isOne(List<String> values, Set<String> names) {
        return values.size() == 1 && names.contains(values.get(0).toLowerCase(Locale.ROOT));
    }

    private static boolean isOwnOrigin(List<String> origins, Set<String> names) {
        String scheme = "http://";
        return origins.size() == 1
                && origins.get(0).startsWith(scheme)
                && names.contains(origins.get(0).substring(scheme.length()).toLowerCase(Locale.ROOT));
    }
}
