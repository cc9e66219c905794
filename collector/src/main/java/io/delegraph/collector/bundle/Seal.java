package io.delegraph.collector.bundle;

import io.delegraph.collector.parse.secret.FingerprintKey;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a bundle says of itself.
 *
 * @param schema of its header
 * @param keyId  of its header
 */
record Seal(String schema, String keyId, long records, String sha256, String authentication) {
    static final Seal NONE = new Seal("", "", -1, "", "");

    Seal opened(String newSchema, String newKeyId) {
        return new Seal(newSchema, newKeyId, records, sha256, authentication);
    }

    Seal closed(long newRecords, String newSha256, String newAuthentication) {
        return new Seal(schema, keyId, newRecords, newSha256, newAuthentication);
    }

    /** Why what was read cannot be trusted to be what was collected, as the start of a sentence. */
    Optional<String> findDoubt(FingerprintKey key, long recordsRead, byte[] digest) {
        if (!schema.equals(BundleFormat.SCHEMA)) {
            return Optional.of("The bundle is of a version that this one does not know");
        }
        if (records < 0) {
            return Optional.of("The bundle has no trailer: it was cut off");
        }
        if (records != recordsRead || !sha256.equals(HexFormat.of().formatHex(digest))) {
            return Optional.of("The bundle was changed after it was written");
        }
        if (key.isAuthentic(digest, authentication)) {
            return Optional.empty();
        }
        return Optional.of(
                keyId.equals(key.id())
                        ? "The bundle was not sealed with the key that it names"
                        : "The bundle was sealed with another key than this scan's (--key-file), so that its fingerprints"
                                + " join nothing else");
    }
}
