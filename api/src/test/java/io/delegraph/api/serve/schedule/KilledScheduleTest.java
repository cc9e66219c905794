package io.delegraph.api.serve.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.api.serve.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A schedule fires every night at three in a server with its own Neo4j, which is killed, and started again; each night the
 * files that it reads say something else. Afterwards everything is as it would be without the kills. Kills of processes
 * only: what the operating system had not written to disk is not lost.
 */
@Timeout(value = 120, unit = TimeUnit.MINUTES)
class KilledScheduleTest {
    private static final Instant FIRST_NIGHT = Instant.parse("2026-02-01T03:00:00Z");
    private static final int ROLES = 24;

    @TempDir
    Path folder = Path.of("");

    private Path exports = Path.of("");

    /** Ends a server, or does not, while it has to do what is due. */
    @FunctionalInterface
    private interface Disturbance {
        boolean kills(SteeredServer server, Instant due) throws IOException, InterruptedException;
    }

    @BeforeEach
    void makeFolder() throws IOException {
        exports = Files.createDirectories(folder.toRealPath().resolve("exports"));
    }

    @Test
    void completesOnceWhatWasKilledInTheMiddle() throws Exception {
        KeptDigests undisturbed = nights("undisturbed", 2, (server, due) -> false);
        KeptDigests killed = nights("killed", 2, (server, due) -> {
            server.await(
                    "scans",
                    scans -> scans.path("items").findValuesAsText("state").contains("RUNNING"));
            server.kill();
            return true;
        });

        assertThat(killed.graph()).isEqualTo(undisturbed.graph());
        assertThat(killed.state()).isEqualTo(undisturbed.state());
        assertThat(killed.graph())
                .anyMatch(line -> line.contains(" OPEN "))
                .anyMatch(line -> line.contains("RESOLVED"));
    }

    @Test
    @Tag("nightly")
    void isAsIfItHadNotBeenKilledAfterFiftyKillsAtRandomPoints() throws Exception {
        int nights = 50;
        long seed = Long.getLong("delegraph.seed", System.nanoTime());
        System.out.println("Seed of the kills: " + seed);
        Random random = new Random(seed);
        Duration[] longest = {Duration.ZERO};
        KeptDigests undisturbed = nights("undisturbed", nights, (server, due) -> {
            long begun = System.nanoTime();
            awaitEnd(server, due);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            longest[0] = took.compareTo(longest[0]) > 0 ? took : longest[0];
            return false;
        });
        KeptDigests killed = nights("killed", nights, (server, due) -> {
            TimeUnit.MILLISECONDS.sleep(random.nextLong(longest[0].toMillis() + 1));
            server.kill();
            return true;
        });

        assertThat(killed.graph()).as("seed %d", seed).isEqualTo(undisturbed.graph());
        assertThat(killed.state()).as("seed %d", seed).isEqualTo(undisturbed.state());
    }

    private KeptDigests nights(String name, int nights, Disturbance disturbance) throws Exception {
        Path data = Files.createDirectories(folder.resolve(name));
        SteeredServer server = SteeredServer.start(data, FIRST_NIGHT.minusSeconds(7_200));
        try {
            server.post("sources", "{\"name\": \"exports\", \"paths\": [\"" + exports + "\"]}");
            server.post("schedules", "{\"name\": \"nightly\", \"cron\": \"0 3 * * *\", \"sources\": [\"exports\"]}");
            for (int night = 0; night < nights; night++) {
                Instant due = FIRST_NIGHT.plus(night, ChronoUnit.DAYS);
                write(night);
                server.set(due);
                if (disturbance.kills(server, due)) {
                    server = SteeredServer.start(data, due.plusSeconds(30));
                }
                awaitEnd(server, due);
                assertOnce(server, night + 1);
            }
        } finally {
            server.close();
        }
        return KeptDigests.of(data);
    }

    /** Roles come and go, so that findings open, are resolved and come back. */
    private void write(int night) throws IOException {
        String[] roles = IntStream.range(0, ROLES)
                .filter(role -> role % 3 != night % 3)
                .mapToObj(role -> "r" + role)
                .toArray(String[]::new);
        Files.writeString(exports.resolve("account.json"), Sample.account(roles));
        Files.writeString(exports.resolve("mcp.json"), Sample.agent("tk_Zm9vYmFy7Q1Value998" + night % 2));
    }

    private static void awaitEnd(SteeredServer server, Instant due) throws IOException, InterruptedException {
        JsonNode firings = server.await(
                "schedules/nightly/firings",
                page -> page.path("items").path(0).path("due").asText().equals(due.toString()));
        String scan = firings.path("items").path(0).path("scan").asText();
        server.await("scans/" + scan, state -> state.path("state").asText().equals("DONE"));
    }

    private static void assertOnce(SteeredServer server, int nights) throws IOException, InterruptedException {
        JsonNode firings = server.get("schedules/nightly/firings").path("items");
        JsonNode scans = server.get("scans?limit=500").path("items");
        assertThat(firings.findValuesAsText("outcome")).hasSize(nights).containsOnly("FIRED");
        assertThat(scans.findValuesAsText("fired")).hasSize(nights).doesNotHaveDuplicates();
        assertThat(scans.findValuesAsText("id")).hasSize(nights).containsAll(firings.findValuesAsText("scan"));
    }
}
