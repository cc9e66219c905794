package io.delegraph.api.serve;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
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
 * Lets requests pass that come to this server under its own name, from no page of another origin, with the token, which
 * the start page alone does without. It stands
 * before the router: what has no route is refused like the rest, and a new route is guarded from its first day.
 *
 * <p>The name counts because a page of a stranger may make its own name resolve to 127.0.0.1.
 */
@ServerFilter("/**")
final class Gate implements Ordered {
    /** The one place that everybody may look at, under whatever name. */
    private static final String OPEN = "/health";

    private static final String SCHEME = "bearer ";

    private final HttpSettings settings;
    private final BeanProvider<EmbeddedServer> server;

    Gate(HttpSettings settings, BeanProvider<EmbeddedServer> server) {
        this.settings = settings;
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
        return request.getPath().equals(OPEN)
                ? Optional.empty()
                : refusal(request).map(ProblemResponse::of);
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
        return isStartPage(request) || hasToken(request.getHeaders().getAll(HttpHeaders.AUTHORIZATION))
                ? Optional.empty()
                : Optional.of(ProblemType.UNAUTHORIZED);
    }

    // Says what can be asked and nothing of the graph; under the server's own name only, like the rest.
    private static boolean isStartPage(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET && request.getPath().equals("/");
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

    private boolean hasToken(List<String> headers) {
        return headers.size() == 1
                && headers.get(0).toLowerCase(Locale.ROOT).startsWith(SCHEME)
                && settings.token()
                        .matches(headers.get(0).substring(SCHEME.length()).strip());
    }
}
