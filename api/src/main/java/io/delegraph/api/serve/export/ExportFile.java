package io.delegraph.api.serve.export;

import io.delegraph.api.job.Spool;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Writes answers that are too large for memory into files that vanish once read. */
@Singleton
final class ExportFile {
    private final Spool spool;

    ExportFile(Spool spool) {
        this.spool = spool;
    }

    /** What was written, to be read once and closed; when, in milliseconds. */
    record Written(InputStream content, long size, long at) {}

    Written write(Consumer<PrintWriter> export) {
        try {
            // Only its owner can open it.
            Path file = Files.createTempFile(spool.root(), "export-", ".tmp");
            try {
                fill(file, export);
                long size = Files.size(file);
                long at = Files.getLastModifiedTime(file).toMillis();
                return new Written(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), size, at);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The export cannot be written to the spool", e);
        }
    }

    private void fill(Path file, Consumer<PrintWriter> export) throws IOException {
        try (PrintWriter writer = new PrintWriter(new BufferedWriter(
                new OutputStreamWriter(spool.guard(Files.newOutputStream(file)), StandardCharsets.UTF_8)))) {
            export.accept(writer);
            if (writer.checkError()) {
                throw new IOException("not everything could be written");
            }
        }
    }
}
