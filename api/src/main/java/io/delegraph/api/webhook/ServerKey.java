package io.delegraph.api.webhook;

import io.delegraph.cypher.server.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's own key, beside its state and not in it: who reads a copy of the database learns no secret of a webhook.
 *
 * <p>HMAC-SHA-256 with a label in front derives one key per purpose; AES-256-GCM seals. The key of fingerprints is another
 * one: an organisation shares that.
 */
public final class ServerKey {
    private static final String FILE = "webhook.key";
    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private ServerKey(byte[] key) {
        this.key = key.clone();
    }

    /**
     * The key in {@code webhook.key} of a data folder; a new random one when there is none.
     *
     * @throws UncheckedIOException when the file cannot be read or written
     * @throws IllegalArgumentException when it holds something else
     */
    public static ServerKey in(Path data) {
        Path file = data.toAbsolutePath().resolve(FILE);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                PrivateFile.write(file, HexFormat.of().formatHex(random(BYTES)) + "\n");
            }
            String text = Files.readString(file).strip();
            if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
                throw new IllegalArgumentException("The file " + file + " holds no key.");
            }
            return new ServerKey(HexFormat.of().parseHex(text));
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be used", e);
        }
    }

    /** The secret of 32 bytes that signs for a webhook. */
    byte[] signingSecret(String webhook, int generation) {
        return derived("webhook signature", webhook, String.valueOf(generation));
    }

    /** The text, readable only with this key and for the same webhook. */
    String seal(String text, String webhook) {
        byte[] nonce = random(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, webhook, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * The text that was sealed.
     *
     * @throws IllegalStateException when it was sealed under another key or for another webhook
     */
    String open(String text, String webhook) {
        byte[] sealed = Base64.getDecoder().decode(text);
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, webhook, rest), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, String webhook, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec secret = new SecretKeySpec(derived("webhook headers", webhook), "AES");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The headers of a webhook cannot be read with the key in " + FILE, e);
        }
    }

    private byte[] derived(String purpose, String... parts) {
        String label = purpose + "\0" + String.join("\0", parts);
        return hmac(key, label.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must offer " + HMAC, e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
