package io.delegraph.collector.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Content that could be read up to a point: after its last byte, reading fails as it did the first time. */
record FailingContent(Content readable, String failure) implements Content {
    @Override
    public InputStream open() throws IOException {
        return new SequenceInputStream(readable.open(), new FailingStream(failure));
    }

    @Override
    public long expectedSize() {
        return readable.expectedSize();
    }

    private static final class FailingStream extends InputStream {
        private final String failure;

        FailingStream(String failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw new IOException(failure);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException(failure);
        }
    }
}
