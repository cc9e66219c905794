package io.delegraph.collector.workstation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A private key in OpenSSH's own format (PROTOCOL.key), whose public part is readable even when the key is encrypted.
 */
record OpenSshKey(SshPublicKey publicPart, boolean encrypted) {
    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);

    static Optional<OpenSshKey> find(byte[] bytes) {
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return Optional.empty();
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, MAGIC.length, bytes.length - MAGIC.length);
        Optional<byte[]> cipher = next(rest);
        Optional<byte[]> derivation = cipher.flatMap(read -> next(rest));
        Optional<byte[]> options = derivation.flatMap(read -> next(rest));
        if (options.isEmpty() || rest.remaining() < Integer.BYTES || rest.getInt() < 1) {
            return Optional.empty();
        }
        boolean encrypted = !new String(cipher.orElseThrow(), StandardCharsets.US_ASCII).equals("none");
        return next(rest).flatMap(SshPublicKey::find).map(key -> new OpenSshKey(key, encrypted));
    }

    private static Optional<byte[]> next(ByteBuffer bytes) {
        int length = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            return Optional.empty();
        }
        byte[] read = new byte[length];
        bytes.get(read);
        return Optional.of(read);
    }
}
