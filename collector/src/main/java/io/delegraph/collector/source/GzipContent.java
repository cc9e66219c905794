package io.delegraph.collector.source;

import java.io.IOException;
import java.io.InputStream;

/** What is inside a gzip. */
record GzipContent(Content packed, Limits limits) implements Content {
    // What text packs to; only a progress bar sees it.
    private static final int USUAL_RATIO = 10;

    @Override
    public InputStream open() throws IOException {
        InputStream stream = packed.open();
        try {
            return new GzipStream(new CountedStream(stream), limits);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    @Override
    public long expectedSize() {
        return packed.expectedSize() * USUAL_RATIO;
    }
}
