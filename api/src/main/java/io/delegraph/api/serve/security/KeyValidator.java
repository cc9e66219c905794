package io.delegraph.api.serve.security;

import io.delegraph.api.access.AccessKeys;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Recognises API keys; looked up off the event loop. */
@Singleton
final class KeyValidator implements TokenValidator<HttpRequest<?>> {
    private final AccessKeys keys;

    KeyValidator(AccessKeys keys) {
        this.keys = keys;
    }

    @Override
    public Publisher<Authentication> validateToken(String presented, @Nullable HttpRequest<?> request) {
        if (!presented.startsWith(AccessKeys.PREFIX)) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> keys.recognise(presented))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty)
                .map(Callers::authentication);
    }
}
