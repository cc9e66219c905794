package io.delegraph.collector.workstation;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What may be known of a private key: never the key.
 *
 * @param publicPart as far as it stands in the key or the JDK can derive it
 * @param encrypted  whether a passphrase is needed
 * @param readable   whether there is a key at all
 */
record PemKey(Optional<SshPublicKey> publicPart, boolean encrypted, boolean readable) {
    // SEQUENCE { INTEGER 0, SEQUENCE { OID rsaEncryption, NULL } } without the outer heading.
    private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int LONG_LENGTH = 0x80;
    private static final PemKey UNREADABLE = new PemKey(Optional.empty(), false, false);

    static PemKey of(String type, String body) {
        if (body.contains("ENCRYPTED")) {
            return new PemKey(Optional.empty(), true, true);
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(body);
            return bytes.length > 0 && (bytes[0] == SEQUENCE || type.startsWith("OPENSSH"))
                    ? decoded(type, bytes)
                    : UNREADABLE;
        } catch (IllegalArgumentException noBase64) {
            return UNREADABLE;
        }
    }

    private static PemKey decoded(String type, byte[] bytes) {
        return switch (type) {
            case "OPENSSH PRIVATE KEY" ->
                OpenSshKey.find(bytes)
                        .map(key -> new PemKey(Optional.of(key.publicPart()), key.encrypted(), true))
                        .orElse(UNREADABLE);
            case "RSA PRIVATE KEY" -> new PemKey(rsa(wrapped(bytes)), false, true);
            case "PRIVATE KEY" -> new PemKey(rsa(bytes), false, true);
            case "ENCRYPTED PRIVATE KEY" -> new PemKey(Optional.empty(), true, true);
            default -> new PemKey(Optional.empty(), false, true);
        };
    }

    private static Optional<SshPublicKey> rsa(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8))
                            instanceof RSAPrivateCrtKey key
                    ? Optional.of(SshPublicKey.rsa(key.getPublicExponent(), key.getModulus()))
                    : Optional.empty();
        } catch (GeneralSecurityException notOfThisAlgorithm) {
            return Optional.empty();
        }
    }

    /** PKCS#1 as PKCS#8, which is what the JDK reads. */
    private static byte[] wrapped(byte[] pkcs1) {
        return der(SEQUENCE, joined(RSA, der(OCTETS, pkcs1)));
    }

    private static byte[] der(int tag, byte[] content) {
        byte[] length = BigInteger.valueOf(content.length).toByteArray();
        byte[] digits = length[0] == 0 ? Arrays.copyOfRange(length, 1, length.length) : length;
        boolean isShort = content.length < LONG_LENGTH;
        byte[] heading = isShort
                ? new byte[] {(byte) tag, (byte) content.length}
                : joined(new byte[] {(byte) tag, (byte) (LONG_LENGTH | digits.length)}, digits);
        return joined(heading, content);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
