package io.delegraph.cypher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Login of the embedded server; the password was generated and is kept in a file that only its user may read. {@code toString} hides it.
 *
 * @param user always {@code neo4j}: the Community server has no roles
 * @param password 64 hexadecimal digits, 256 random bits: nothing that a shell or an option parser reads as something else
 */
public record Credentials(String user, String password) {

    private static final String USER = "neo4j";
    private static final int BYTES = 32;

    /** The password of this folder, generated on first use. */
    static Credentials readOrCreate(ServerFolder folder) throws IOException {
        Path file = folder.passwordFile();
        if (Files.exists(file)) {
            return read(folder);
        }
        if (Files.exists(folder.systemDatabase())) {
            throw new ServerUnavailable("The store in " + folder.home() + " has a password, but " + file
                    + " is missing. Put the file back, or move the store away and scan again.");
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        PrivateFile.write(file, password + "\n");
        return new Credentials(USER, password);
    }

    /** The password of this folder. A file that others could read is closed to them first. */
    static Credentials read(ServerFolder folder) throws IOException {
        Path file = folder.passwordFile();
        if (!Files.getPosixFilePermissions(file).equals(PrivateFile.USER_ONLY)) {
            Files.setPosixFilePermissions(file, PrivateFile.USER_ONLY);
        }
        return new Credentials(
                USER, Files.readString(file, StandardCharsets.UTF_8).strip());
    }

    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
