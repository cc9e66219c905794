package io.delegraph.cypher.store.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.store.CallTally;
import io.delegraph.cypher.store.EventStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process while it appends, and looks for every observation that was acknowledged. One folder goes through all
 * rounds. Kills of processes only: what the operating system had not written to disk is not lost.
 */
class EventCrashTest {
    private static final long SEED = 20_260_115L;

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        rounds(3, 50);
    }

    @Tag("nightly")
    @Test
    void losesNothingInALongSeries() throws Exception {
        rounds(30, 1_000);
    }

    private void rounds(int rounds, int longest) throws Exception {
        Random random = new Random(SEED);
        int kept = 0;
        for (int round = 0; round < rounds; round++) {
            int acknowledged = killed(kept, 1 + random.nextInt(longest));
            kept = check(acknowledged, "round " + round + ", seed " + SEED);
        }
        assertThat(kept).isGreaterThan(rounds);
    }

    /** Number of calls that were acknowledged when the process was killed, after it had told of so many appends. */
    private int killed(int first, int appends) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingMain.class.getName(),
                        folder.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String last = "";
            for (int i = 0; i < appends; i++) {
                last = lines.readLine();
            }
            // The handle leaves open what the process wrote before it died.
            process.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
            process.waitFor();
            return Integer.parseInt(last);
        }
    }

    private int check(int acknowledged, String when) {
        List<String> ids = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        try (EventStore store = SqlEventStore.in(folder)) {
            store.forEach(chain ->
                    chain.observations().forEach(each -> ids.add(each.key().nativeId())));
            store.forEachTally((CallTally tally) -> counts.add(tally.count()));
            assertThat(store.append(AppendingMain.calls(0, acknowledged)).added())
                    .as(when)
                    .isZero();
            assertThat(store.count()).as(when).isEqualTo(ids.size());
        }
        Set<String> once = new HashSet<>(ids);
        assertThat(ids).as(when).hasSize(once.size()).hasSizeGreaterThanOrEqualTo(acknowledged);
        assertThat(counts.stream().mapToLong(Long::longValue).sum()).as(when).isEqualTo(ids.size());
        return ids.size();
    }
}
