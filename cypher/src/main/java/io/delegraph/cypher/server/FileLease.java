package io.delegraph.cypher.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * An exclusive lock on a file, between processes and between threads of this one. The operating system gives it back when the process
 * ends, in whatever way. The file says who holds it.
 *
 * <p>INVARIANT: at most one channel per file is open in this process. Closing any channel of a file gives back every lock that the process
 * has on it, so a thread that finds the file taken by another thread must not open it, not even to read it.
 */
final class FileLease implements AutoCloseable {

    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LONGEST_HOLDER = 200;

    private final Path file;
    private final FileChannel channel;

    private FileLease(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits for the lock.
     *
     * @param waiting is told once who holds the lock, if anyone does
     * @return empty when patience ran out
     */
    static Optional<FileLease> acquire(Path file, Duration patience, Consumer<String> waiting) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        Attempt attempt = attempt(file);
        if (attempt.lease().isEmpty()) {
            waiting.accept(attempt.holder());
        }
        while (attempt.lease().isEmpty() && System.nanoTime() < deadline) {
            sleep();
            attempt = attempt(file);
        }
        return attempt.lease();
    }

    private record Attempt(Optional<FileLease> lease, String holder) {}

    private static Attempt attempt(Path file) throws IOException {
        Path key = file.toAbsolutePath().normalize();
        if (!OPEN_HERE.add(key)) {
            return new Attempt(Optional.empty(), "this process");
        }
        boolean taken = false;
        FileChannel channel = open(key);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                return new Attempt(Optional.empty(), holder(channel));
            }
            sign(channel);
            taken = true;
            return new Attempt(Optional.of(new FileLease(key, channel)), "this process");
        } finally {
            if (!taken) {
                channel.close();
                OPEN_HERE.remove(key);
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        boolean opened = false;
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PrivateFile.USER_ONLY));
            opened = true;
            return channel;
        } finally {
            if (!opened) {
                OPEN_HERE.remove(file);
            }
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        String holder = "process " + ProcessHandle.current().pid();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_HOLDER);
        channel.read(buffer, 0);
        String holder = StandardCharsets.UTF_8.decode(buffer.flip()).toString().strip();
        return holder.isEmpty() ? "another process" : holder;
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            throw ServerUnavailable.interrupted("a lock");
        }
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    /** Gives the lock back; the file stays, because removing it would let two processes lock two files of one name. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPEN_HERE.remove(file);
        }
    }
}
