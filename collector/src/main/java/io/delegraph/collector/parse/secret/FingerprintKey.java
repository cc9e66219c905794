package io.delegraph.collector.parse.secret;

import io.delegraph.cypher.graph.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which an installation's fingerprints are made. Two installations that share it make comparable
 * fingerprints; without it a fingerprint tells nothing, not even to somebody who guesses the secret.
 */
public final class FingerprintKey {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private static final String MAC = "HmacSHA256";
    private static final int ID_LENGTH = 8;

    private final SecretKeySpec key;
    private final String id;

    private FingerprintKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, MAC);
        this.id = digest(key, "delegraph key id", "").substring(0, ID_LENGTH);
    }

    /**
     * The key of these bytes.
     *
     * @throws IllegalArgumentException when there are not {@value #LENGTH}
     */
    public static FingerprintKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "A fingerprint key has " + LENGTH + " bytes; this one has " + bytes.length + ".");
        }
        return new FingerprintKey(bytes.clone());
    }

    /** A key that nobody else has. */
    public static FingerprintKey random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new FingerprintKey(bytes);
    }

    /** Names the key without telling it: the start of a digest under it. */
    public String id() {
        return id;
    }

    /** Digest of a text; texts of different domains never have the same. */
    Fingerprint fingerprint(String domain, String text) {
        return new Fingerprint(id, digest(key, domain, text));
    }

    /** Authenticates bytes under this key, for documents that are handed from one installation to another; lower-case hex. */
    public String authenticate(byte[] sha256OfDocument) {
        return digest(key, "document", HexFormat.of().formatHex(sha256OfDocument));
    }

    /** Whether {@link #authenticate} gave this for the same bytes, compared in constant time. */
    public boolean isAuthentic(byte[] sha256OfDocument, String authentication) {
        return MessageDigest.isEqual(
                authenticate(sha256OfDocument).getBytes(StandardCharsets.US_ASCII),
                authentication.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(SecretKeySpec key, String domain, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(domain.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "FingerprintKey[" + id + "]";
    }
}
