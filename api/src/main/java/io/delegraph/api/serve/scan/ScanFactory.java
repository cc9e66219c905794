package io.delegraph.api.serve.scan;

import io.delegraph.api.job.ScanJobs;
import io.delegraph.api.job.ScanWork;
import io.delegraph.api.job.Spool;
import io.delegraph.api.job.SqlScans;
import io.delegraph.api.serve.metrics.ScanMeters;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.time.Clock;

/** Builds the queue. It is there from the start, because scans of an earlier process may have to go on. */
@Factory
final class ScanFactory {
    @Context
    @Bean(preDestroy = "close")
    ScanJobs jobs(SqlScans scans, Spool spool, ScanWork work, ScanMeters meters, Clock clock) {
        return ScanJobs.start(scans, spool, meters.measured(work), clock);
    }
}
