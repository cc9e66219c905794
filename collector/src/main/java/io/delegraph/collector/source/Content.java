package io.delegraph.collector.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/** Bytes that can be read again from their start, whatever they lie in. */
interface Content {
    /** A fresh stream. */
    InputStream open() throws IOException;

    /** How many bytes are expected, for a progress bar only; 0 when nothing tells. */
    long expectedSize();

    /** Content that can be read at any place: what a zip needs, whose directory stands at its end. */
    interface Seekable extends Content {
        /** A fresh channel, for reading. */
        SeekableByteChannel channel() throws IOException;
    }
}
