package io.delegraph.collector.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A regular file. */
record FileContent(Path file, long expectedSize) implements Content.Seekable {
    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return Files.newByteChannel(file);
    }
}
