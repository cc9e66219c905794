package io.delegraph.api.serve.finding;

import io.delegraph.api.finding.CaseDesk;
import io.delegraph.api.finding.SqlCases;
import io.delegraph.api.wiring.OpenStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Where decisions are taken, over the store that is served. */
@Factory
final class FindingBeans {
    @Singleton
    CaseDesk desk(OpenStore store) {
        return new CaseDesk(new SqlCases(store.state().get()), Clock.systemUTC());
    }
}
