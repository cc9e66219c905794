package io.delegraph.collector.source;

import io.delegraph.collector.LimitExceeded;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks every member of a gzip and hands on each byte before it fails on a damaged or truncated one.
 *
 * <p>Unlike its parent it fails on bytes behind the last member, which may be the start of a lost one, and on a bomb.
 */
final class GzipStream extends GZIPInputStream {
    private static final int BUFFER = 1 << 13;
    private static final int TRAILER = 8;

    private final CountedStream packed;
    private final Limits limits;
    private long count;

    GzipStream(CountedStream packed, Limits limits) throws IOException {
        super(packed, BUFFER);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read < 0) {
            rejectWhatFollows();
            return read;
        }
        count += read;
        if (limits.suspicious(count, packed.count())) {
            throw new LimitExceeded("The gzip unpacks to more than " + limits.ratio() + " times its size.");
        }
        return read;
    }

    private void rejectWhatFollows() throws IOException {
        if (inf.getRemaining() > TRAILER || packed.read() >= 0) {
            throw new ZipException("Bytes that are no gzip follow the end of the gzip.");
        }
    }
}
