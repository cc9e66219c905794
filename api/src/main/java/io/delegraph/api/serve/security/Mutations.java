package io.delegraph.api.serve.security;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.util.Optional;
import java.util.Set;

/** Which requests change something. */
public final class Mutations {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Asked by POST because of what they need to be told. */
    private static final String QUESTIONS = "/api/v1/questions/";

    private static final String LEAKED = "/api/v1/leaked";

    private Mutations() {}

    /** Method and address as the API describes them; empty when nothing is there, or it only reads. */
    public static Optional<String> operation(HttpRequest<?> request) {
        String path = request.getPath();
        if (READING.contains(request.getMethod()) || path.startsWith(QUESTIONS) || path.equals(LEAKED)) {
            return Optional.empty();
        }
        return RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(UriRouteMatch.class::cast)
                .map(route -> request.getMethodName() + " "
                        + route.getRouteInfo().getUriMatchTemplate().toPathString());
    }
}
