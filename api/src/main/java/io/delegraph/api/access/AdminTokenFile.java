package io.delegraph.api.access;

import io.delegraph.cypher.server.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the hash of a data folder's admin token is kept. */
public final class AdminTokenFile {
    private static final String NAME = "admin-token.sha256";

    private final Path file;

    private AdminTokenFile(Path file) {
        this.file = file;
    }

    public static AdminTokenFile in(Path data) {
        return new AdminTokenFile(data.toAbsolutePath().resolve(NAME));
    }

    /**
     * A token that is in force.
     *
     * @param fresh the token itself, if it was made just now; it cannot be had again
     */
    public record Issued(AdminToken token, Optional<String> fresh) {}

    /**
     * The token in force; a new one when there is none.
     *
     * @throws IllegalArgumentException when the file holds something else
     * @throws UncheckedIOException when it cannot be read or written
     */
    public Issued openOrIssue() {
        return Files.exists(file) ? new Issued(read(), Optional.empty()) : replace();
    }

    /** A new token, in place of the one in force; servers that run already accept it from now on, and the old one no more. */
    public Issued replace() {
        String token = AdminToken.random();
        try {
            Files.createDirectories(file.getParent());
            PrivateFile.write(file, TokenText.sha256(token) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written", e);
        }
        return new Issued(read(), Optional.of(token));
    }

    private AdminToken read() {
        try {
            String text = Files.readString(file).strip();
            if (!text.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "The file " + file + " holds no hash of a token. Make a new token with --new-token.");
            }
            return new AdminToken(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
