package io.delegraph.api.serve.source;

import io.delegraph.api.job.OpenSources;
import io.delegraph.api.job.Spool;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.source.AwsReader;
import io.delegraph.api.source.Backoff;
import io.delegraph.api.source.PathReader;
import io.delegraph.api.source.SourceIntake;
import io.delegraph.api.source.SourceReader;
import io.delegraph.api.source.SqlSources;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.collector.aws.live.AwsConnection;
import io.delegraph.collector.aws.live.LiveLimits;
import io.delegraph.collector.aws.live.LiveReading;
import io.delegraph.collector.aws.live.Patience;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** Builds what knows sources. A further kind of source is one more bean that is a {@link SourceReader}. */
@Factory
final class SourceFactory {
    @Singleton
    SqlSources sources(OpenStore store) {
        return new SqlSources(store.state().get());
    }

    @Singleton
    SourceReader paths(HttpSettings settings) {
        return new PathReader(settings.readable());
    }

    @Singleton
    SourceReader awsAccounts(Clock clock) {
        return new AwsReader(new LiveReading(AwsConnection.usual(), Patience.USUAL, LiveLimits.USUAL, clock));
    }

    @Singleton
    OpenSources.Opening intake(SqlSources sources, List<SourceReader> readers, Spool spool, Clock clock) {
        return new SourceIntake(sources, readers, spool, Backoff.usual(new SecureRandom()), clock);
    }
}
