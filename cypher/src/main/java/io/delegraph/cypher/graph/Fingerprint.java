package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * A secret's keyed digest, in its place: equal fingerprints mean equal secrets, and nothing leads back.
 *
 * @param keyId names the HMAC key (never the key itself); fingerprints of different keys are not comparable
 * @param hex   HMAC-SHA-256 of the normalised secret, lower-case hexadecimal
 */
public record Fingerprint(String keyId, String hex) {
    public Fingerprint {
        Objects.requireNonNull(keyId, "key id");
        Objects.requireNonNull(hex, "digest");
    }

    @Override
    public String toString() {
        return "fp:" + keyId + ":" + hex;
    }
}
