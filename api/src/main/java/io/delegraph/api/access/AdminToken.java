package io.delegraph.api.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * Recognises the admin token by its hash, which is all that is kept of it. The hash is read whenever a token is presented,
 * so that a new token is in force at once, also with servers that run already.
 */
public final class AdminToken {
    private static final String PREFIX = "dlg_";

    private final Path file;

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
            return MessageDigest.isEqual(ascii(Files.readString(file).strip()), ascii(TokenText.sha256(presented)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
