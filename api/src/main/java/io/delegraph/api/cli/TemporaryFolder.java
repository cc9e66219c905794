package io.delegraph.api.cli;

import io.delegraph.api.demo.FileTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of one command, gone when it ends. */
record TemporaryFolder(Path path) implements AutoCloseable {
    static TemporaryFolder create(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UsageProblem("No temporary folder can be made: " + e + ".");
        }
    }

    @Override
    public void close() {
        try {
            FileTrees.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder " + path + " cannot be removed", e);
        }
    }
}
