package io.delegraph.collector.workstation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A user's name and password as HTTP Basic authentication encodes them.
 *
 * @param password may be a secret, or empty
 */
record BasicPair(String user, String password) {
    /** The pair in the text; empty when it is no base64 of two texts with a colon between them. */
    static Optional<BasicPair> find(String encoded) {
        return decoded(encoded).filter(pair -> pair.contains(":")).map(pair -> {
            int colon = pair.indexOf(':');
            return new BasicPair(pair.substring(0, colon), pair.substring(colon + 1));
        });
    }

    /** The text of which this is the base64; empty when it is none. */
    static Optional<String> decoded(String encoded) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(encoded);
            int length = bytes.length;
            // Old versions of Docker end the pair with NULs.
            while (length > 0 && bytes[length - 1] == 0) {
                length--;
            }
            String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
            return text.isEmpty() || text.contains("\uFFFD") ? Optional.empty() : Optional.of(text);
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "BasicPair[]";
    }
}
