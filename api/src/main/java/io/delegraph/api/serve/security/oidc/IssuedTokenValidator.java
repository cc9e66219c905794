package io.delegraph.api.serve.security.oidc;

import io.delegraph.api.access.AccessSettings;
import io.delegraph.api.serve.security.Callers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Recognises tokens of the configured issuer; checked off the event loop, because it may have to be asked. */
@Singleton
final class IssuedTokenValidator implements TokenValidator<HttpRequest<?>> {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST = 16_384;
    private static final int THREADS = 4;
    private static final int WAITING = 64;

    private final Optional<IssuedTokens> tokens;
    // Its own, so that an issuer that does not answer keeps nobody waiting who comes with something else.
    private final Scheduler checks = Schedulers.newBoundedElastic(THREADS, WAITING, "issued-tokens", 60, true);

    IssuedTokenValidator(AccessSettings settings) {
        this.tokens = settings.issuer().map(issuer -> new IssuedTokens(issuer, Clock.systemUTC(), PAUSE));
    }

    @Override
    public Publisher<Authentication> validateToken(String presented, @Nullable HttpRequest<?> request) {
        // Our own tokens hold no dot.
        if (tokens.isEmpty() || presented.indexOf('.') < 0 || presented.length() > LONGEST) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> tokens.get().recognise(presented))
                .subscribeOn(checks)
                .onErrorResume(RejectedExecutionException.class, tooMany -> Mono.just(Optional.empty()))
                .flatMap(Mono::justOrEmpty)
                .map(Callers::authentication);
    }

    @PreDestroy
    void close() {
        checks.dispose();
    }
}
