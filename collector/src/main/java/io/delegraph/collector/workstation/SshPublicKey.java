package io.delegraph.collector.workstation;

import io.delegraph.cypher.graph.Fingerprint;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The public part of a key pair, in the form in which a {@code .pub} file has it, without its comment.
 *
 * @param text the algorithm, a blank and the base64 of the key (RFC 4253, 6.6)
 */
record SshPublicKey(String text) {
    private static final int SHOWN_DIGITS = 8;
    private static final int LONGEST = 100_000;

    /** The key in these bytes; empty when they do not start with an algorithm's name. */
    static Optional<SshPublicKey> find(byte[] blob) {
        if (blob.length < Integer.BYTES || blob.length > LONGEST) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(blob);
        int length = bytes.getInt();
        if (length < 1 || length > Math.min(64, bytes.remaining() - 1)) {
            return Optional.empty();
        }
        String algorithm = new String(blob, Integer.BYTES, length, StandardCharsets.US_ASCII);
        return algorithm.matches("(?:ssh|ecdsa|sk)-[a-z0-9@.-]+")
                ? Optional.of(
                        new SshPublicKey(algorithm + " " + Base64.getEncoder().encodeToString(blob)))
                : Optional.empty();
    }

    static SshPublicKey rsa(BigInteger exponent, BigInteger modulus) {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        String algorithm = "ssh-rsa";
        append(blob, algorithm.getBytes(StandardCharsets.US_ASCII));
        append(blob, exponent.toByteArray());
        append(blob, modulus.toByteArray());
        return new SshPublicKey(algorithm + " " + Base64.getEncoder().encodeToString(blob.toByteArray()));
    }

    private static void append(ByteArrayOutputStream blob, byte[] bytes) {
        blob.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        blob.writeBytes(bytes);
    }

    /** The pair as a node; the same wherever either part is found. */
    Node credential(UserFacts facts, SourceLocation at) {
        Fingerprint fingerprint = facts.fingerprinter().ofPublicKey(text);
        return Node.configured(
                new NodeId(fingerprint.toString()),
                NodeKind.SSH_KEY,
                "SSH key " + fingerprint.hex().substring(0, SHOWN_DIGITS),
                Properties.none().with(Property.FINGERPRINT, fingerprint.toString()),
                at);
    }
}
