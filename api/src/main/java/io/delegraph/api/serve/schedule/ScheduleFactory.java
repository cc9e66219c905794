package io.delegraph.api.serve.schedule;

import io.delegraph.api.job.ScanLog;
import io.delegraph.api.job.ScanQueue;
import io.delegraph.api.schedule.RefreshRound;
import io.delegraph.api.schedule.ScheduleRound;
import io.delegraph.api.schedule.ScheduleTimer;
import io.delegraph.api.schedule.SqlSchedules;
import io.delegraph.api.source.Backoff;
import io.delegraph.api.source.SqlSources;
import io.delegraph.api.wiring.OpenStore;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Builds what keeps schedules. It is there from the start, because something may be due. */
@Factory
final class ScheduleFactory {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Singleton
    SqlSchedules schedules(OpenStore store) {
        return new SqlSchedules(store.state().get());
    }

    @Context
    @Bean(preDestroy = "close")
    ScheduleTimer timer(SqlSchedules schedules, SqlSources sources, ScanQueue queue, ScanLog scans, Clock clock) {
        ScheduleRound fired = new ScheduleRound(schedules, sources, queue, scans);
        RefreshRound refreshed = new RefreshRound(sources, queue, scans, Backoff.usual(new SecureRandom()));
        return ScheduleTimer.start(List.of(fired::run, refreshed::run), clock, PAUSE);
    }
}
