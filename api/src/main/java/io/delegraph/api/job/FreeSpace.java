package io.delegraph.api.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on the disk of a folder; some is always left to others, such as the graph and the state. */
@FunctionalInterface
interface FreeSpace {
    /** What uploads never take. */
    long RESERVE = 256L << 20;

    /** Bytes that this process may still write. */
    long bytes() throws IOException;

    static FreeSpace of(Path folder) {
        return () -> Files.getFileStore(folder).getUsableSpace();
    }

    /**
     * Asks for room.
     *
     * @throws SpoolFull when there is less
     */
    default void require(long wanted) throws IOException {
        if (bytes() - RESERVE < wanted) {
            throw new SpoolFull();
        }
    }
}
