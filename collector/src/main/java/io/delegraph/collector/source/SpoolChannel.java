package io.delegraph.collector.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A place of its own in a part of a shared file; closing it leaves the file open. */
final class SpoolChannel implements SeekableByteChannel {
    private final FileChannel file;
    private final long start;
    private final long size;
    private long position;
    private boolean open = true;

    SpoolChannel(FileChannel file, long start, long size) {
        this.file = file;
        this.start = start;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return -1;
        }
        ByteBuffer window = target.duplicate();
        window.limit(window.position() + (int) Math.min(window.remaining(), size - position));
        int read = file.read(window, start + position);
        if (read > 0) {
            position += read;
            target.position(target.position() + read);
        }
        return read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SpoolChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }
}
