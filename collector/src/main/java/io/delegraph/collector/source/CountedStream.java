package io.delegraph.collector.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and knows no end before it has come. */
final class CountedStream extends FilterInputStream {
    private long count;
    private boolean ended;

    CountedStream(InputStream stream) {
        super(stream);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        counted(value < 0 ? -1 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        counted(read);
        return read;
    }

    // java.util.zip takes 0 for the end of the stream, and would leave out what follows the first member of a gzip.
    @Override
    public int available() {
        return ended ? 0 : 1;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int read) {
        if (read < 0) {
            ended = true;
        } else {
            count += read;
        }
    }
}
