package io.delegraph.api.serve.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Lets who is known learn that there is nothing at an address; strangers learn nothing. */
@Singleton
final class UnroutedRule implements SecurityRule<HttpRequest<?>> {
    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        boolean unrouted =
                request != null && RouteAttributes.getRouteMatch(request).isEmpty();
        return Mono.just(unrouted && authentication != null ? SecurityRuleResult.ALLOWED : SecurityRuleResult.UNKNOWN);
    }
}
