package io.delegraph.api.serve.audit;

import io.delegraph.api.audit.AuditLog;
import io.delegraph.api.audit.SqlAuditAnchor;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.wiring.OpenStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The audit of the data folder that is served. */
@Factory
final class AuditFactory {
    @Singleton
    AuditLog log(OpenStore store, HttpSettings settings) {
        SqlAuditAnchor anchor = new SqlAuditAnchor(store.state().get().jdbi());
        return new AuditLog(settings.data(), anchor, Clock.systemUTC());
    }
}
