package io.delegraph.cypher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;

/**
 * Kills one process at a random moment of a write loop, starts again, and looks for every write that was acknowledged. The same folder goes
 * through all rounds. Kills of processes only: what the operating system had not written to disk is not lost.
 */
@Tag("nightly")
class KillSeriesTest {

    private static final int ROUNDS = 20;
    private static final long SEED = 20_261_120L;

    enum Victim {
        OWNER,
        SERVER
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Victim.class)
    void losesNoAcknowledgedWrite(Victim victim) throws Exception {
        Random random = new Random(SEED);
        long acknowledged = -1;
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged = killedRound(victim, acknowledged + 1, random.nextInt(3_000));
            assertThat(numbersUpTo(folder, acknowledged))
                    .as("round %d, seed %d", round, SEED)
                    .isEqualTo(acknowledged + 1);
        }
        assertThat(acknowledged).isGreaterThan(ROUNDS);
    }

    /** A first start is where the system database and the password are made. */
    @ParameterizedTest
    @EnumSource(Victim.class)
    void startsAfterAKillDuringTheFirstStart(Victim victim, @TempDir Path folders) throws Exception {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Path fresh = folders.resolve("round-" + round);
            int delayMillis = random.nextInt(4_000);
            killDuringStart(victim, fresh, delayMillis);
            assertThat(numbersUpTo(fresh, Long.MAX_VALUE))
                    .as("round %d, seed %d, %d ms", round, SEED, delayMillis)
                    .isNotNegative();
        }
    }

    private static void killDuringStart(Victim victim, Path folder, int delayMillis) throws Exception {
        try (OtherProcess owner = OtherProcess.owner(folder, 0)) {
            Optional<RunFile> run = Optional.empty();
            while (run.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
                run = RunFile.find(folder.resolve("run.json"));
            }
            TimeUnit.MILLISECONDS.sleep(delayMillis);
            if (victim == Victim.SERVER) {
                run.get().server().findAlive().ifPresent(ProcessHandle::destroyForcibly);
            }
            owner.kill();
        }
    }

    /** Writes from this number on until the kill; the last number whose write was acknowledged. */
    private long killedRound(Victim victim, long first, int delayMillis) throws Exception {
        try (OtherProcess owner = OtherProcess.owner(folder, first)) {
            long server = number(owner.awaitLine("server "));
            owner.awaitLine("written ");
            TimeUnit.MILLISECONDS.sleep(delayMillis);
            if (victim == Victim.OWNER) {
                owner.kill();
            } else {
                ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
                TimeUnit.MILLISECONDS.sleep(500);
                owner.kill();
            }
            String last = owner.lastLine("written ");
            return last.isEmpty() ? first : number(last);
        }
    }

    private static long numbersUpTo(Path folder, long last) {
        ServerSettings settings = ServerSettings.in(folder).withPorts(Ports.ANY);
        try (RunningServer server = EmbeddedNeo4j.startOrAttach(settings);
                Driver driver = OwnerMain.connect(server)) {
            return driver.executableQuery(
                            "MATCH (n:Written) WHERE n.number <= $last RETURN count(DISTINCT n.number) AS count")
                    .withParameters(Map.of("last", last))
                    .execute()
                    .records()
                    .get(0)
                    .get("count")
                    .asLong();
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
