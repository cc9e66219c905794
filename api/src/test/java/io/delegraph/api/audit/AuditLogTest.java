package io.delegraph.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    @TempDir
    Path data = Path.of("");

    private final State state = State.open(new StateChoice.Memory());
    private final AuditAnchor anchor = new SqlAuditAnchor(state.jdbi());

    @AfterEach
    void close() {
        state.close();
    }

    private AuditLog log() {
        return new AuditLog(data, anchor, Clock.systemUTC());
    }

    private Path file() {
        return AuditLog.file(data);
    }

    private void write(int records) {
        AuditLog log = log();
        IntStream.range(0, records)
                .forEach(each -> log.append(
                        AuditEvent.intent("r" + each, "key:ci", "analyst", "DELETE /api/v1/scans/{id}", "/x\n\"")));
    }

    private AuditVerdict verdict() throws IOException {
        return AuditVerification.of(file(), anchor.find());
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file()));
    }

    private void rewrite(List<String> lines) throws IOException {
        Files.writeString(file(), String.join("\n", lines) + "\n");
    }

    @Test
    void keepsRecordsInAFileThatOnlyItsOwnerMayRead() throws IOException {
        write(5);

        assertThat(verdict().isIntact()).isTrue();
        assertThat(verdict().records()).isEqualTo(5);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(AuditReading.of(file(), 1, 2).records())
                .extracting(AuditRecord::sequence)
                .containsExactly(2L, 3L);
        assertThat(AuditReading.of(file(), 1, 2).next()).contains(3L);
        assertThat(AuditReading.of(file(), 3, 2).next()).isEmpty();
    }

    @Test
    void isIntactBeforeTheFirstRecord() throws IOException {
        assertThat(verdict().isIntact()).isTrue();
    }

    @Test
    void noticesEverySingleEdit() throws IOException {
        write(3);
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            byte[] edited = whole.clone();
            edited[at] ^= 1;
            Files.write(file(), edited);

            assertThat(verdict().isIntact()).as("byte " + at).isFalse();
        }
    }

    @Test
    void noticesEveryDeletion() throws IOException {
        write(6);
        List<String> whole = lines();
        for (int at = 0; at < whole.size(); at++) {
            List<String> fewer = new ArrayList<>(whole);
            fewer.remove(at);
            rewrite(fewer);

            assertThat(verdict().problem()).as("record " + (at + 1)).isPresent();
        }
        Files.delete(file());
        assertThat(verdict().problem())
                .hasValueSatisfying(text -> assertThat(text).contains("there were 6"));
    }

    @Test
    void noticesEverySwap() throws IOException {
        write(4);
        List<String> whole = lines();
        for (int at = 1; at < whole.size(); at++) {
            List<String> swapped = new ArrayList<>(whole);
            Collections.swap(swapped, at - 1, at);
            rewrite(swapped);

            assertThat(verdict().problem())
                    .hasValueSatisfying(text -> assertThat(text).contains("missing or moved"));
        }
    }

    @Test
    void noticesAChainThatWasWrittenAnew() throws IOException {
        write(4);
        List<String> first = lines();
        Files.delete(file());
        AuditAnchor own =
                new SqlAuditAnchor(State.open(new StateChoice.Memory()).jdbi());
        AuditLog forged = new AuditLog(data, own, Clock.systemUTC());
        first.forEach(each -> forged.append(AuditEvent.intent("f", "key:other", "admin", "nothing", "")));

        assertThat(AuditVerification.of(file(), own.find()).isIntact()).isTrue();
        assertThat(verdict().problem()).contains("Record 4 is not the one that was written.");
    }

    @Test
    void goesOnVisiblyAfterAChainWasWrittenAnew() throws IOException {
        write(4);
        Files.delete(file());
        AuditAnchor own =
                new SqlAuditAnchor(State.open(new StateChoice.Memory()).jdbi());
        AuditLog forged = new AuditLog(data, own, Clock.systemUTC());
        for (int records = 0; records < 5; records++) {
            forged.append(AuditEvent.intent("f", "key:other", "admin", "nothing", ""));
        }

        write(1);

        assertThat(lines().get(5)).contains("\"phase\":\"BREAK\"", "Record 4 is not the one that was written.");
        assertThat(verdict().isIntact()).isFalse();
    }

    @Test
    void goesOnVisiblyAfterRecordsWereTakenAway() throws IOException {
        write(4);
        rewrite(lines().subList(0, 2));

        write(1);

        assertThat(verdict().problem())
                .hasValueSatisfying(text -> assertThat(text).contains("taken away"));
        assertThat(lines().get(2)).contains("\"phase\":\"BREAK\"", "record 4");
    }

    @Test
    void repairsATornLastLineVisibly() throws IOException {
        write(2);
        Files.writeString(file(), "{\"sequence\":3,\"at\":\"20", StandardOpenOption.APPEND);
        assertThat(verdict().isIntact()).isTrue();
        assertThat(verdict().torn()).isEqualTo(22);

        write(1);

        assertThat(verdict().isIntact()).isTrue();
        assertThat(verdict().records()).isEqualTo(4);
        assertThat(lines().get(2)).contains("\"phase\":\"REPAIR\"", "22 bytes");
    }

    @Test
    void goesOnFromARecordThatTheStateHasNotHeardOf() throws IOException {
        write(2);
        new AuditLog(
                        data,
                        new SqlAuditAnchor(State.open(new StateChoice.Memory()).jdbi()),
                        Clock.systemUTC())
                .append(AuditEvent.intent("late", "key:ci", "analyst", "POST", ""));
        write(1);

        assertThat(verdict().isIntact()).isTrue();
        assertThat(verdict().records()).isEqualTo(4);
    }

    @Test
    void takesWritersOneAfterAnother() throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(threads.submit(() -> write(10)));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();

        assertThat(verdict().isIntact()).isTrue();
        assertThat(verdict().records()).isEqualTo(80);
    }

    @Test
    void refusesWhatItCannotWriteAndRecoversByItself() throws IOException {
        write(1);
        byte[] kept = Files.readAllBytes(file());
        Files.delete(file());
        Files.createDirectory(file());

        assertThatExceptionOfType(AuditUnavailable.class).isThrownBy(() -> write(1));

        Files.delete(file());
        Files.write(file(), kept);
        write(1);
        assertThat(verdict().isIntact()).isTrue();
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.UTF_8).lines())
                .hasSize(2);
    }
}
