package io.delegraph.cypher.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Short ids that are the same on every machine and in every run.
 *
 * <p>SHA-256 over length-prefixed parts (so that {@code "ab","c"} and {@code "a","bc"} differ), cut to 128 bits: with a
 * hundred million ids the chance of one collision is below 10^-22. Not for secrets: those get a keyed
 * {@link Fingerprint}.
 */
public final class StableHash {
    private static final int BYTES_KEPT = 16;

    private StableHash() {}

    /** 32 hexadecimal digits that depend on every part and on their order. */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_KEPT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}
