package io.delegraph.cypher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLeaseTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void isFreeAgainAfterClose() {
        List<String> messages = new ArrayList<>();
        WriterLease.acquire(folder, LONG, messages::add).close();
        WriterLease.acquire(folder, LONG, messages::add).close();

        assertThat(messages).isEmpty();
    }

    @Test
    void makesASecondThreadWaitWithAMessage() throws Exception {
        WriterLease first = WriterLease.acquire(folder, LONG, message -> {});
        CompletableFuture<String> told = new CompletableFuture<>();
        CompletableFuture<WriterLease> second =
                CompletableFuture.supplyAsync(() -> WriterLease.acquire(folder, LONG, told::complete));

        assertThat(told.get(30, TimeUnit.SECONDS))
                .contains("this process writes")
                .contains(folder.toString());
        assertThat(second).isNotDone();

        first.close();
        second.get(30, TimeUnit.SECONDS).close();
        assertThat(first.isHeld()).isFalse();
    }

    @Test
    void isDeniedWhenPatienceRunsOut() {
        WriterLease held = WriterLease.acquire(folder, LONG, message -> {});

        assertThatThrownBy(() -> WriterLease.acquire(folder, Duration.ofMillis(100), message -> {}))
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageContaining("nothing was written");
        held.close();
    }

    @Test
    void namesTheProcessThatHoldsItAndOutlivesItsDeath() throws Exception {
        try (OtherProcess holder = OtherProcess.leaseHolder(folder)) {
            holder.awaitLine("held");
            CompletableFuture<String> told = new CompletableFuture<>();
            CompletableFuture<WriterLease> mine =
                    CompletableFuture.supplyAsync(() -> WriterLease.acquire(folder, LONG, told::complete));

            assertThat(told.get(30, TimeUnit.SECONDS)).contains("process " + holder.pid() + " writes");
            holder.kill();
            mine.get(30, TimeUnit.SECONDS).close();
        }
    }

    /** A failed look of one thread must not give back what another thread of the process holds. */
    @Test
    void staysHeldWhileOthersOfTheProcessLook() throws Exception {
        WriterLease held = WriterLease.acquire(folder, LONG, message -> {});
        assertThatThrownBy(() -> WriterLease.acquire(folder, Duration.ofMillis(100), message -> {}))
                .isInstanceOf(ServerUnavailable.class);

        try (OtherProcess other = OtherProcess.leaseHolder(folder)) {
            assertThat(other.awaitLine("Waiting"))
                    .contains("process " + ProcessHandle.current().pid());
            held.close();
            other.awaitLine("held");
        }
    }
}
