package io.delegraph.collector.source;

import io.delegraph.collector.LimitExceeded;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** An entry of a zip, held to the size and the checksum that the archive's directory states. */
final class EntryStream extends FilterInputStream {
    private final long size;
    private final long checksum;
    private final CRC32 seen = new CRC32();
    private long count;

    EntryStream(InputStream stream, long size, long checksum) {
        super(stream);
        this.size = size;
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read < 0) {
            requireWhole();
            return read;
        }
        count += read;
        seen.update(target, offset, read);
        if (count > size) {
            throw new LimitExceeded("The entry is longer than the " + size + " bytes that its archive states.");
        }
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

    private void requireWhole() throws ZipException {
        if (count < size) {
            throw new ZipException("The entry ends after " + count + " of " + size + " bytes.");
        }
        if (seen.getValue() != checksum) {
            throw new ZipException("The entry's checksum is not the one that its archive states.");
        }
    }
}
