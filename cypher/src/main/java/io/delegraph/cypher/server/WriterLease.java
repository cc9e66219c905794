package io.delegraph.cypher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The right to write to the graph of a data folder: one process has it, others wait. It ends with {@link #close} or with its process.
 * Readers need none.
 */
public final class WriterLease implements AutoCloseable {

    private final FileLease lease;

    private WriterLease(FileLease lease) {
        this.lease = lease;
    }

    /**
     * Takes the lease, waiting while another process has it.
     *
     * @param patience longest wait
     * @param messages is told once, in a full sentence, who writes, if anyone does
     * @throws ServerUnavailable if patience ran out, or if the data folder cannot be written
     */
    public static WriterLease acquire(Path dataFolder, Duration patience, Consumer<String> messages) {
        try {
            ServerFolder folder = ServerFolder.open(dataFolder);
            return FileLease.acquire(
                            folder.writerLock(),
                            patience,
                            holder -> messages.accept(
                                    "Waiting: " + holder + " writes to the graph in " + dataFolder + "."))
                    .map(WriterLease::new)
                    .orElseThrow(() -> new ServerUnavailable("Another process still writes to the graph in "
                            + dataFolder + " after " + patience.toSeconds() + " s; nothing was written."));
        } catch (IOException failure) {
            throw new ServerUnavailable("The data folder " + dataFolder + " cannot be used: " + failure + ".", failure);
        }
    }

    /** Whether it has not been closed yet. */
    public boolean isHeld() {
        return lease.isHeld();
    }

    @Override
    public void close() {
        try {
            lease.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
