package io.delegraph.api.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the audit line by line; a line ends with a line feed and with nothing else. */
final class AuditLines implements AutoCloseable {
    private static final int LONGEST = 1 << 16;

    private final InputStream in;
    private int torn;

    private AuditLines(InputStream in) {
        this.in = in;
    }

    /** The lines; none when there is no file. */
    static AuditLines of(Path file) throws IOException {
        try {
            return new AuditLines(new BufferedInputStream(Files.newInputStream(file)));
        } catch (NoSuchFileException e) {
            return new AuditLines(InputStream.nullInputStream());
        }
    }

    /** The next line without its end; cut when it is longer than any of ours; empty at the end. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n' || line.size() > LONGEST) {
                return Optional.of(line.toByteArray());
            }
            line.write(read);
        }
        torn = line.size();
        return Optional.empty();
    }

    /** How many bytes stand after the last line, when all were read. */
    int torn() {
        return torn;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
