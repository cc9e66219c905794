package io.delegraph.collector.source;

import io.delegraph.collector.LimitExceeded;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds what cannot be read twice: standard input, an archive inside an archive, the rest of a damaged one.
 *
 * <p>One temporary file, readable by its owner only, made when first needed. Its name is removed while it is open, where
 * the system allows that, so that not even a killed process leaves it behind.
 */
final class Spool implements Closeable {
    private static final int BUFFER = 1 << 16;

    private @Nullable FileChannel channel;
    private long end;

    /**
     * Copies the stream to its end.
     *
     * @throws LimitExceeded when it is longer than {@code limit} bytes
     */
    Slice keep(InputStream stream, long limit) throws IOException {
        Kept kept = keepWhatCanBeRead(stream, limit);
        if (kept.failure() != null) {
            throw kept.failure();
        }
        return kept.slice();
    }

    /** Copies the stream to its end, or to where reading it fails. */
    Kept keepWhatCanBeRead(InputStream stream, long limit) throws IOException {
        FileChannel file = opened();
        long start = end;
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                if (end - start + read > limit) {
                    throw new LimitExceeded("The content is longer than the limit of " + limit + " bytes.");
                }
                append(file, ByteBuffer.wrap(buffer, 0, read));
            }
        } catch (IOException failure) {
            return new Kept(new Slice(file, start, end - start), failure);
        }
        return new Kept(new Slice(file, start, end - start), null);
    }

    private void append(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += file.write(bytes, end);
        }
    }

    private FileChannel opened() throws IOException {
        if (channel == null) {
            Path file = Files.createTempFile("delegraph-", ".spool");
            channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            unlink(file);
        }
        return channel;
    }

    private static void unlink(Path file) {
        // A system that keeps the names of open files deletes this one on close.
        file.toFile().delete();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    /** What was copied, and why no more. */
    record Kept(Slice slice, @Nullable IOException failure) {}

    /** A run of bytes in the spool. */
    record Slice(FileChannel file, long start, long expectedSize) implements Content.Seekable {
        @Override
        public InputStream open() {
            return java.nio.channels.Channels.newInputStream(channel());
        }

        @Override
        public SpoolChannel channel() {
            return new SpoolChannel(file, start, expectedSize);
        }
    }
}
