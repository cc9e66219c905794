package io.delegraph.cypher.store.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.EventStoreContract;
import io.delegraph.cypher.store.Observed;
import io.delegraph.cypher.store.StoreUnavailable;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlEventStoreTest extends EventStoreContract {
    private final AtomicInteger opened = new AtomicInteger();

    @TempDir
    Path folder;

    @Override
    protected EventStore open() {
        try {
            return SqlEventStore.in(
                    Files.createDirectories(folder.resolve("odd ?#%41\u00e9 " + opened.incrementAndGet())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Observation> calls(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Observed.call("e" + i, Observed.NOON.plusSeconds(i), Strand.chain("c" + i % 10))
                        .build());
    }

    @Test
    void tellsTheChainsThatMemoryTells() {
        try (EventStore file = SqlEventStore.in(folder);
                EventStore memory = new MemoryEventStore()) {
            assertThat(digest(file)).isEqualTo(digest(memory));
        }
    }

    @Test
    void makesNoFileForNothing() {
        try (EventStore store = SqlEventStore.in(folder)) {
            store.append(Stream.empty());

            assertThat(store.count()).isZero();
        }
        assertThat(folder.resolve("events.db")).doesNotExist();
    }

    @Test
    void keepsThemForTheNextProcess() {
        try (EventStore store = SqlEventStore.in(folder)) {
            store.append(calls(0, 100));
        }
        try (EventStore store = SqlEventStore.in(folder)) {
            assertThat(store.count()).isEqualTo(100);
            assertThat(store.append(calls(50, 150)).added()).isEqualTo(50);
        }
    }

    @Test
    void letsOnlyItsOwnerRead() throws IOException {
        try (EventStore store = SqlEventStore.in(folder)) {
            store.append(calls(0, 1));

            for (String file : new String[] {"events.db", "events.db-wal"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void tellsReadersWhatWasThereWhenTheyBegan() {
        try (EventStore writing = SqlEventStore.in(folder);
                EventStore reading = SqlEventStore.in(folder)) {
            writing.append(calls(0, 10));
            AtomicInteger told = new AtomicInteger();
            reading.forEach(chain -> {
                writing.append(calls(10, 20));
                told.addAndGet(chain.observations().size());
            });

            assertThat(told).hasValue(10);
            assertThat(reading.count()).isEqualTo(20);
        }
    }

    @Test
    void goesOnAfterAnAppendThatFailed() {
        try (EventStore store = SqlEventStore.in(folder)) {
            assertThatThrownBy(() -> store.append(calls(0, 5).peek(each -> {
                        if (each.key().nativeId().equals("e4")) {
                            throw new IllegalStateException("the source broke off");
                        }
                    })))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(store.count()).isZero();
            assertThat(store.append(calls(0, 5)).added()).isEqualTo(5);
            assertThat(store.find("c3")).hasSize(1);
        }
    }

    @Test
    void saysThatAnotherFileIsNoStore() throws IOException {
        Files.writeString(
                folder.resolve("events.db"), "not a database at all, but long enough to look like one".repeat(50));
        try (EventStore store = SqlEventStore.in(folder)) {
            assertThatThrownBy(store::count)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("events.db");
            assertThatThrownBy(() -> store.append(calls(0, 1))).isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void leavesNothingOfATemporaryOne() throws IOException {
        Path made = Files.createDirectory(folder.resolve("temporary"));
        try (EventStore store = SqlEventStore.temporary(made)) {
            store.append(calls(0, 10));

            assertThat(made.resolve("events.db")).exists();
        }
        assertThat(made).doesNotExist();
    }
}
