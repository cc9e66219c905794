package io.delegraph.api.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Appends to the audit of a data folder. Safe for use by several threads and processes: who appends holds a lock on the
 * file and reads its end first, so that nothing has to be remembered in between.
 */
public final class AuditLog {
    private static final String NAME = "audit.ndjson";
    /** The lock on a file is one of the process; threads need another. */
    private static final Object OF_THIS_PROCESS = new Object();

    private final Path file;
    private final AuditAnchor anchor;
    private final Clock clock;

    /**
     * The audit of a folder.
     *
     * @param anchor remembers how far it goes
     */
    public AuditLog(Path data, AuditAnchor anchor, Clock clock) {
        this.file = file(data);
        this.anchor = anchor;
        this.clock = clock;
    }

    /** Where the audit of a data folder is. */
    public static Path file(Path data) {
        return data.toAbsolutePath().resolve(NAME);
    }

    /**
     * Records, on the disk when it returns.
     *
     * @throws AuditUnavailable when that cannot be
     */
    public void append(AuditEvent event) {
        synchronized (OF_THIS_PROCESS) {
            try (FileChannel channel = open();
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("The audit is not locked");
                }
                append(channel, event);
            } catch (IOException | RuntimeException e) {
                throw new AuditUnavailable(e);
            }
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private void append(FileChannel channel, AuditEvent event) throws IOException {
        AuditTail tail = AuditTail.of(channel);
        List<AuditEvent> events = new ArrayList<>();
        if (tail.torn() > 0) {
            events.add(AuditEvent.ofTheLog(
                    AuditPhase.REPAIR, "A last line of " + tail.torn() + " bytes was not whole and was taken away."));
        }
        AuditHead remembered = anchor.find().orElse(AuditHead.NONE);
        AuditHead head = tail.head()
                .filter(last -> last.sequence() >= remembered.sequence())
                .orElse(remembered);
        broken(tail, remembered).ifPresent(how -> events.add(AuditEvent.ofTheLog(AuditPhase.BREAK, how)));
        events.add(event);
        anchor.move(write(channel, tail.size(), head, events));
    }

    // A file that was written anew as a whole follows from itself; only what is remembered elsewhere tells.
    private Optional<String> broken(AuditTail tail, AuditHead remembered) throws IOException {
        Optional<AuditHead> reaching = tail.head().filter(last -> last.sequence() >= remembered.sequence());
        if (reaching.isEmpty()) {
            return Optional.of("The file does not end with record " + remembered.sequence() + " as it did.");
        }
        if (reaching.get().sequence() > remembered.sequence()) {
            // A record was written and the process died before that was remembered: rare enough to read all of it.
            return AuditVerification.of(file, anchor.find()).problem();
        }
        return reaching.get().equals(remembered)
                ? Optional.empty()
                : Optional.of("Record " + remembered.sequence() + " is not the one that was written.");
    }

    private AuditHead write(FileChannel channel, long size, AuditHead from, List<AuditEvent> events)
            throws IOException {
        AuditHead head = from;
        try {
            channel.truncate(size).position(size);
            for (AuditEvent each : events) {
                AuditRecord record = AuditRecord.after(head, Instant.ofEpochMilli(clock.millis()), each);
                writeAll(channel, ByteBuffer.wrap(record.line()));
                head = record.head();
            }
            channel.force(true);
            return head;
        } catch (IOException e) {
            // What was not acknowledged goes; when that fails too, the next record repairs it.
            channel.truncate(size);
            throw e;
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
