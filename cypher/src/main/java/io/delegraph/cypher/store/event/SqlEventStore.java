package io.delegraph.cypher.store.event;

import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.store.CallTally;
import io.delegraph.cypher.store.EventReceipt;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.ObservedChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Observations in one file, of which memory holds one chain at a time. The file is made when there is something to keep; a
 * store without one costs nothing. Safe for several threads, and for other processes that read.
 */
public final class SqlEventStore implements EventStore {
    private static final String FILE = "events.db";

    private final EventDatabase database;
    private final Optional<Path> temporary;
    private Optional<EventWriter> writer = Optional.empty();

    private SqlEventStore(EventDatabase database, Optional<Path> temporary) {
        this.database = database;
        this.temporary = temporary;
    }

    /** The observations of a data folder. */
    public static SqlEventStore in(Path folder) {
        return new SqlEventStore(new EventDatabase(folder.resolve(FILE), SynchronousMode.FULL), Optional.empty());
    }

    /** Observations that are gone when the store is closed, or its process ends. */
    static SqlEventStore temporary() {
        try {
            return temporary(Files.createTempDirectory("delegraph-events"));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for observations can be made", e);
        }
    }

    /** The same in a folder that is made for it and goes with it. */
    static SqlEventStore temporary(Path folder) {
        // In this order: what was named last is deleted first.
        listFiles(folder).forEach(each -> each.toFile().deleteOnExit());
        EventDatabase database = new EventDatabase(folder.resolve(FILE), SynchronousMode.OFF);
        return new SqlEventStore(database, Optional.of(folder));
    }

    private static List<Path> listFiles(Path folder) {
        return List.of(folder, folder.resolve(FILE), folder.resolve(FILE + "-shm"), folder.resolve(FILE + "-wal"));
    }

    @Override
    public synchronized EventReceipt append(Stream<? extends Observation> observations) {
        Iterator<? extends Observation> each = observations.iterator();
        if (!each.hasNext()) {
            return new EventReceipt(0, 0);
        }
        boolean done = false;
        try {
            EventReceipt receipt = writer().append(each);
            done = true;
            return receipt;
        } catch (SQLException e) {
            throw database.unavailable("written", e);
        } finally {
            if (!done) {
                closeWriter();
            }
        }
    }

    private EventWriter writer() throws SQLException {
        if (writer.isEmpty()) {
            writer = Optional.of(new EventWriter(database.openWriter()));
        }
        return writer.get();
    }

    // What it remembers of a transaction that failed is wrong: the next append gets another.
    private void closeWriter() {
        try {
            if (writer.isPresent()) {
                writer.get().close();
            }
        } catch (SQLException e) {
            throw database.unavailable("closed", e);
        } finally {
            writer = Optional.empty();
        }
    }

    private <T> T read(T absent, EventDatabase.Work<T> work) {
        return database.exists() ? database.read(work) : absent;
    }

    @Override
    public long count() {
        return read(0L, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM event")) {
                return row.getLong(1);
            }
        });
    }

    @Override
    public void forEach(Consumer<ObservedChain> reader) {
        read(true, connection -> {
            try (ChainReader chains = new ChainReader(connection)) {
                chains.forEach(reader);
                return true;
            }
        });
    }

    @Override
    public List<ObservedChain> find(String name) {
        return read(List.of(), connection -> {
            try (ChainReader chains = new ChainReader(connection)) {
                return chains.find(name);
            }
        });
    }

    @Override
    public List<ObservedChain> listOf(Collection<String> names, int most) {
        return read(List.of(), connection -> {
            try (ChainReader chains = new ChainReader(connection)) {
                return chains.listOf(names, most);
            }
        });
    }

    @Override
    public void forEachTally(Consumer<CallTally> reader) {
        read(true, connection -> {
            try (TallyReader tallies = new TallyReader(connection)) {
                tallies.forEach(reader);
                return true;
            }
        });
    }

    @Override
    public Optional<List<Permission>> permissions(int most) {
        return read(Optional.of(List.of()), connection -> new PermissionReader(connection).list(most));
    }

    @Override
    public synchronized void close() {
        closeWriter();
        temporary.ifPresent(SqlEventStore::delete);
    }

    private static void delete(Path folder) {
        try {
            List<Path> files = new ArrayList<>(listFiles(folder));
            Collections.reverse(files);
            for (Path each : files) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder " + folder + " cannot be removed", e);
        }
    }
}
