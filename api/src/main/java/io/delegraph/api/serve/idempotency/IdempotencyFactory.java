package io.delegraph.api.serve.idempotency;

import io.delegraph.api.idempotency.IdempotentRequests;
import io.delegraph.api.wiring.OpenStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Requests with a key, in the state that is served. */
@Factory
final class IdempotencyFactory {
    @Singleton
    IdempotentRequests requests(OpenStore store) {
        IdempotentRequests requests = new IdempotentRequests(store.state().get().jdbi(), Clock.systemUTC());
        requests.begin();
        return requests;
    }
}
