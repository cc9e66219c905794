package io.delegraph.api.serve.security;

import io.delegraph.api.access.AccessKeys;
import io.delegraph.api.wiring.OpenStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What recognises callers. */
@Factory
final class AccessFactory {
    @Singleton
    AccessKeys keys(OpenStore store) {
        return new AccessKeys(store.state().get().jdbi(), Clock.systemUTC());
    }
}
