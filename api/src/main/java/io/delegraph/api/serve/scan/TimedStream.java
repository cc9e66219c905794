package io.delegraph.api.serve.scan;

import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Ends with a problem when its end does not come in time. A source that is silent altogether is for others to notice. */
final class TimedStream extends FilterInputStream {
    private final long end;

    TimedStream(InputStream stream, Duration patience) {
        super(stream);
        this.end = System.nanoTime() + patience.toNanos();
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        check();
        return super.read(buffer, from, length);
    }

    private void check() {
        if (System.nanoTime() - end > 0) {
            throw new Problem(ProblemType.TOO_SLOW);
        }
    }
}
