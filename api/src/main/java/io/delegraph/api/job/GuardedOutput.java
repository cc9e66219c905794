package io.delegraph.api.job;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes only what the disk has room for; asks once for each MiB. */
final class GuardedOutput extends FilterOutputStream {
    private static final int CHUNK = 1 << 20;

    private final FreeSpace space;
    private long granted;

    GuardedOutput(OutputStream out, FreeSpace space) {
        super(out);
        this.space = space;
    }

    @Override
    public void write(int each) throws IOException {
        take(1);
        out.write(each);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        take(length);
        out.write(bytes, from, length);
    }

    private void take(int length) throws IOException {
        if (granted < length) {
            long wanted = Math.max(CHUNK, length);
            space.require(wanted);
            granted = wanted;
        }
        granted -= length;
    }
}
