package io.delegraph.api.serve.security;

import io.delegraph.api.access.AdminToken;
import io.delegraph.api.access.Caller;
import io.delegraph.api.access.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Recognises the admin token. */
@Singleton
final class AdminTokenValidator implements TokenValidator<HttpRequest<?>> {
    private static final Caller ADMIN = new Caller("admin", Role.ADMIN, Set.of());

    private final AdminToken token;

    AdminTokenValidator(AdminToken token) {
        this.token = token;
    }

    @Override
    public Publisher<Authentication> validateToken(String presented, @Nullable HttpRequest<?> request) {
        return token.matches(presented) ? Mono.just(Callers.authentication(ADMIN)) : Mono.empty();
    }
}
