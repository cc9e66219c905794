package io.delegraph.api.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Recognises the admin token by its hash, which is all that is kept of it. The hash is read again whenever its file is
 * another, so that a new token is in force at once, also with servers that run already. Safe for use by several threads.
 */
public final class AdminToken {
    private static final String PREFIX = "dlg_";

    private final Path file;
    private volatile Optional<Held> held = Optional.empty();

    /** The hash, and of which file it was read: a new token comes as a new file, moved over the old one. */
    private record Held(String hash, FileTime modified, Optional<Object> identity) {
        boolean isOf(BasicFileAttributes now) {
            return modified.equals(now.lastModifiedTime()) && identity.equals(Optional.ofNullable(now.fileKey()));
        }
    }

    AdminToken(Path file) {
        this.file = file;
    }

    /** A new token, in the text that its holder presents. */
    static String random() {
        return TokenText.random(PREFIX);
    }

    /** Whether it was presented. Nobody is recognised while the file cannot be read. */
    public boolean matches(String presented) {
        if (!presented.startsWith(PREFIX)) {
            return false;
        }
        try {
            return MessageDigest.isEqual(ascii(hash()), ascii(TokenText.sha256(presented)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private String hash() throws IOException {
        // First the attributes: of a file that is replaced in between, the next question reads the hash again.
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Optional<Held> known = held.filter(each -> each.isOf(now));
        if (known.isPresent()) {
            return known.get().hash();
        }
        String hash = Files.readString(file).strip();
        held = Optional.of(new Held(hash, now.lastModifiedTime(), Optional.ofNullable(now.fileKey())));
        return hash;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
