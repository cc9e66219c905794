package io.delegraph.collector.source;

import io.delegraph.collector.parse.secret.FingerprintKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A fingerprint key in a file that only its owner can read: 64 hexadecimal digits, so that it can be handed on by any
 * channel that is fit for secrets, or 32 raw bytes.
 */
public final class KeyFile {
    private static final int HEX_LENGTH = 2 * FingerprintKey.LENGTH;

    private KeyFile() {}

    /**
     * The key in the file.
     *
     * @throws IllegalArgumentException when the file holds no key; the message says what was expected
     * @throws UncheckedIOException when it cannot be read
     */
    public static FingerprintKey read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == FingerprintKey.LENGTH) {
                return FingerprintKey.of(bytes);
            }
            String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
            if (!text.matches("[0-9a-fA-F]{" + HEX_LENGTH + "}")) {
                throw new IllegalArgumentException("The key file " + file + " holds no key: expected " + HEX_LENGTH
                        + " hexadecimal digits or " + FingerprintKey.LENGTH + " bytes.");
            }
            return FingerprintKey.of(HexFormat.of().parseHex(text));
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", e);
        }
    }

    /** The key in the file; a new random one, stored there, when there is no file. */
    public static FingerprintKey readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be made", e);
        }
    }

    /** Whether the file system lets others than the owner read the file; no where it cannot tell. */
    public static boolean isOpenToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream()
                    .anyMatch(permission -> !permission.name().startsWith("OWNER_"));
        } catch (IOException | UnsupportedOperationException cannotTell) {
            return false;
        }
    }

    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        byte[] bytes = new byte[FingerprintKey.LENGTH];
        new SecureRandom().nextBytes(bytes);
        // Written beside its place and then moved, so that no other process reads half a key.
        Path draft = Files.createTempFile(folder, "key", ".draft", ownerOnly());
        try {
            Files.writeString(draft, HexFormat.of().formatHex(bytes) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // Another process was first; its key counts.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
