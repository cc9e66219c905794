package io.delegraph.collector.source;

import io.delegraph.collector.LimitExceeded;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once it turns out longer than allowed, instead of ending as if it were whole. */
final class BoundedStream extends FilterInputStream {
    private final long limit;
    private long count;

    BoundedStream(InputStream stream, long limit) {
        super(stream);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    // Every byte below the limit is handed on before the one above it fails.
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (count == limit && length > 0) {
            requireEnd();
            return -1;
        }
        int read = super.read(target, offset, (int) Math.min(length, limit - count));
        count += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        return readNBytes((int) Math.min(length, 1 << 13)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void requireEnd() throws IOException {
        if (super.read() >= 0) {
            throw new LimitExceeded("The document is longer than the limit of " + limit + " bytes.");
        }
    }
}
