package io.delegraph.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Recognises the admin token by its hash, which is all that is kept of it.
 *
 * <p>The hash is a plain SHA-256. Slow hashes protect what people choose, which can be guessed; nobody guesses 256 random
 * bits.
 */
public final class AdminToken {
    private static final int BYTES = 32;
    private static final String PREFIX = "dlg_";

    private final byte[] sha256;

    private AdminToken(byte[] sha256) {
        this.sha256 = sha256.clone();
    }

    /** The token that has this hash, in hexadecimal digits. */
    static AdminToken ofHash(String hex) {
        return new AdminToken(HexFormat.of().parseHex(hex));
    }

    /** A new token, in the text that its holder presents. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return HexFormat.of().formatHex(digest(token));
    }

    /** Whether it was presented; takes as long for a wrong token whatever is wrong with it. */
    public boolean matches(String presented) {
        return MessageDigest.isEqual(sha256, digest(presented));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}
