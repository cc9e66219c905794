package io.delegraph.api.serve;

import io.delegraph.api.wiring.OpenStore;
import io.delegraph.cypher.store.StoreUnavailable;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whether the store answers; asked off the event loop, because it may take as long as a connection takes to fail. */
@Singleton
final class StoreHealth implements HealthIndicator {
    private static final String NAME = "store";

    private final OpenStore store;

    StoreHealth(OpenStore store) {
        this.store = store;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::check).subscribeOn(Schedulers.boundedElastic());
    }

    private HealthResult check() {
        try {
            long epoch = store.graph().findEpoch().map(found -> found.number()).orElse(0L);
            return HealthResult.builder(NAME, HealthStatus.UP)
                    .details(Map.of("epoch", epoch))
                    .build();
        } catch (StoreUnavailable e) {
            return HealthResult.builder(NAME, HealthStatus.DOWN)
                    .details(Map.of("problem", "The store cannot be reached."))
                    .build();
        }
    }
}
