package io.delegraph.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanJobsTest {
    @TempDir
    Path data = Path.of("");

    private static RuntimeException away() {
        return new ConnectionException(new java.sql.SQLException("away"));
    }

    @Test
    void leavesAScanWhoseFollowUpsAreStillToBeDoneToTheNextStart() throws InterruptedException {
        try (State state = State.open(new StateChoice.Memory());
                Spool spool = Spool.open(data, Set::of)) {
            SqlScans scans = new SqlScans(state);
            CountDownLatch tried = new CountDownLatch(1);
            ScanWork unfinished = (scan, progress) -> {
                tried.countDown();
                throw new Unfinished(away());
            };
            String id;
            try (ScanJobs jobs = ScanJobs.start(scans, spool, unfinished, Clock.systemUTC())) {
                id = jobs.submit(ScanOrder.of(ScanContent.ofPaths(List.of("/a"), Optional.empty()), "mara"))
                        .scan()
                        .id();
                tried.await();
                String next = jobs.submit(ScanOrder.of(ScanContent.ofPaths(List.of("/b"), Optional.empty()), "mara"))
                        .scan()
                        .id();
                while (scans.find(next).orElseThrow().attempts() == 0) {
                    Thread.onSpinWait();
                }
            }

            assertThat(scans.find(id).orElseThrow().state()).isEqualTo(ScanState.RUNNING);
            assertThat(scans.unfinished()).extracting(ScanRecord::id).contains(id);
        }
    }

    @Test
    void doesAgainWhatFollowsUntilTheStateIsBack() {
        AtomicInteger tries = new AtomicInteger();

        String done = new Patience(5, Duration.ZERO, Duration.ZERO).until(() -> {
            if (tries.incrementAndGet() < 4) {
                throw away();
            }
            return "done";
        });

        assertThat(done).isEqualTo("done");
        assertThat(tries).hasValue(4);
    }

    @Test
    void givesUpAfterSoManyTriesOrWhenToldToStop() {
        AtomicInteger tries = new AtomicInteger();
        Patience patience = new Patience(3, Duration.ofMillis(1), Duration.ofMillis(1));
        assertThatThrownBy(() -> patience.until(() -> {
                    tries.incrementAndGet();
                    throw away();
                }))
                .isInstanceOf(Unfinished.class);
        assertThat(tries).hasValue(3);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> patience.until(() -> {
                    tries.incrementAndGet();
                    throw away();
                }))
                .isInstanceOf(Unfinished.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(tries).hasValue(4);
    }
}
