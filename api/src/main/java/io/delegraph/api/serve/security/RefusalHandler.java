package io.delegraph.api.serve.security;

import io.delegraph.api.access.AccessSettings;
import io.delegraph.api.serve.problem.ProblemResponse;
import io.delegraph.api.serve.problem.ProblemType;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Says that somebody is not known, or not allowed; after many attempts of strangers from one address only that there were
 * too many. Who is known is let in from that address all the same: a proxy gives all callers one.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class RefusalHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final Buckets addresses;

    RefusalHandler(AccessSettings settings) {
        this.addresses = new Buckets(settings.limits().perAddress());
    }

    @Override
    public MutableHttpResponse<?> handle(
            @SuppressWarnings("rawtypes") HttpRequest request, AuthorizationException refused) {
        if (refused.isForbidden()) {
            return ProblemResponse.of(ProblemType.FORBIDDEN);
        }
        String address = request.getRemoteAddress().getAddress().getHostAddress();
        Optional<ConsumptionProbe> attempt = addresses.take(address);
        MutableHttpResponse<?> answer = attempt.filter(probe -> !probe.isConsumed())
                .<MutableHttpResponse<?>>map(RateAnswer::refusal)
                .orElseGet(() -> ProblemResponse.of(ProblemType.UNAUTHORIZED));
        attempt.ifPresent(probe -> RateAnswer.tell(answer.getHeaders(), "address", addresses.perMinute(), probe));
        return answer;
    }
}
