package io.delegraph.collector.source;

import io.delegraph.collector.SourceDocument;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A document that remembers the first failure to read it, whatever its reader makes of that. */
final class WatchedDocument implements SourceDocument {
    private final SourceDocument document;
    private final Map<String, SourceDocument> beside;
    private final LongConsumer bytesRead;
    private @Nullable IOException failure;

    WatchedDocument(SourceDocument document, Map<String, SourceDocument> beside, LongConsumer bytesRead) {
        this.document = document;
        this.beside = beside;
        this.bytesRead = bytesRead;
    }

    Optional<IOException> findFailure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public String uri() {
        return document.uri();
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return new WatchedStream(document.open());
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public Optional<SourceDocument> findBeside(String uri) {
        return Optional.ofNullable(beside.get(uri));
    }

    private IOException remembered(IOException e) {
        failure = failure == null ? e : failure;
        return e;
    }

    private final class WatchedStream extends FilterInputStream {
        WatchedStream(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int read = super.read(target, offset, length);
                bytesRead.accept(Math.max(0, read));
                return read;
            } catch (IOException e) {
                throw remembered(e);
            }
        }

        @Override
        public long skip(long length) throws IOException {
            return readNBytes((int) Math.min(length, 1 << 13)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
