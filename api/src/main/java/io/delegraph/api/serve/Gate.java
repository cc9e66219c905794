package io.delegraph.api.serve;

import io.delegraph.api.access.AccessSettings;
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
import java.util.HashSet;
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
    private static final String PLAIN = "http://";
    private static final String TLS = "https://";

    private final BeanProvider<EmbeddedServer> server;
    private final Set<String> publicNames;

    Gate(BeanProvider<EmbeddedServer> server, AccessSettings settings) {
        this.server = server;
        this.publicNames = settings.publicNames();
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
        Set<String> names = new HashSet<>(publicNames);
        names.addAll(List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
        return names;
    }

    private static boolean isOne(List<String> values, Set<String> names) {
        return values.size() == 1 && names.contains(values.get(0).toLowerCase(Locale.ROOT));
    }

    /** Pages of the proxy came by TLS; those of this machine did not. */
    private boolean isOwnOrigin(List<String> origins, Set<String> names) {
        if (origins.size() != 1) {
            return false;
        }
        String origin = origins.get(0).toLowerCase(Locale.ROOT);
        return (origin.startsWith(PLAIN) && names.contains(origin.substring(PLAIN.length())))
                || (origin.startsWith(TLS) && publicNames.contains(origin.substring(TLS.length())));
    }
}
