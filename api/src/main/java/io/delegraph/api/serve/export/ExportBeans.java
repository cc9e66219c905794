package io.delegraph.api.serve.export;

import io.delegraph.api.export.Extraction;
import io.delegraph.api.finding.SqlCases;
import io.delegraph.api.wiring.OpenStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What exports are made from, over the store that is served. */
@Factory
final class ExportBeans {
    @Singleton
    Extraction extraction(OpenStore store) {
        return new Extraction(store.graph(), new SqlCases(store.state().get()), Clock.systemUTC());
    }
}
