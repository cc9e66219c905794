package io.delegraph.collector.parse.secret;

import io.delegraph.cypher.graph.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes fingerprints. The key is fetched when the first secret is met, so that reading documents without secrets needs
 * none.
 *
 * <p>Besides the secret itself it digests what other tools write in a secret's place (FORMATS 4): those digests are
 * unsalted and could be guessed from, so they are stored under the key too.
 */
public final class Fingerprinter {
    private static final String VALUE = "secret";
    private static final String SHA1 = "sha1";
    private static final String GGSHIELD = "ggshield";
    private static final String PUBLIC_KEY = "public-key";
    private static final String TEXT = "text";
    /** Names that ggshield has for secrets of one part. */
    private static final List<String> GGSHIELD_TYPES =
            List.of("apikey", "api_key", "token", "password", "secret_key", "client_secret", "secret", "privatekey");

    private final Supplier<FingerprintKey> source;
    private @Nullable FingerprintKey key;

    private Fingerprinter(Supplier<FingerprintKey> source) {
        this.source = source;
    }

    /** Makes fingerprints under the key. */
    public static Fingerprinter of(FingerprintKey key) {
        return new Fingerprinter(() -> key);
    }

    /** Makes fingerprints under a key that is fetched when the first is needed. */
    public static Fingerprinter lazily(Supplier<FingerprintKey> source) {
        return new Fingerprinter(source);
    }

    /** The key. */
    public synchronized FingerprintKey key() {
        key = key == null ? Objects.requireNonNull(source.get(), "key") : key;
        return key;
    }

    Fingerprint ofValue(String value) {
        return key().fingerprint(VALUE, value);
    }

    /** Fingerprints of what scanners write in the value's place. */
    List<Fingerprint> equivalentsOf(String value) {
        return Stream.concat(
                        Stream.of(ofSha1(hex("SHA-1", value))),
                        GGSHIELD_TYPES.stream().map(type -> ofIgnoreSha(hex("SHA-256", value + "," + type))))
                .toList();
    }

    /** Of the SHA-1 of a secret, in hexadecimal: how detect-secrets writes it. */
    public Fingerprint ofSha1(String hex) {
        return key().fingerprint(SHA1, hex.toLowerCase(Locale.ROOT));
    }

    /** Of ggshield's {@code ignore_sha}: the SHA-256 of {@code match,type}. */
    public Fingerprint ofIgnoreSha(String hex) {
        return key().fingerprint(GGSHIELD, hex.toLowerCase(Locale.ROOT));
    }

    /** Of a public key, in whichever text form the caller settled on. */
    public Fingerprint ofPublicKey(String publicKey) {
        return key().fingerprint(PUBLIC_KEY, publicKey);
    }

    /** Of a text that is no secret and that nobody may keep: a long argument, a prompt. */
    public Fingerprint ofText(String text) {
        return key().fingerprint(TEXT, text);
    }

    static String hex(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
