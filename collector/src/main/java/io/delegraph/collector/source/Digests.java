package io.delegraph.collector.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes documents. */
final class Digests {
    private static final int BUFFER = 1 << 16;

    private Digests() {}

    /** The digest of what can be read of the document; reading it for its facts reports why that is not all. */
    static DocumentDigest of(ListedDocument document) {
        MessageDigest digest = sha256();
        long count = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = document.open()) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
                count += read;
            }
        } catch (IOException end) {
            return finished(document, digest, count);
        }
        return finished(document, digest, count);
    }

    private static DocumentDigest finished(ListedDocument document, MessageDigest digest, long count) {
        return new DocumentDigest(document.uri(), HexFormat.of().formatHex(digest.digest()), count);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}
