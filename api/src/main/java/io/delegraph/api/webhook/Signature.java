package io.delegraph.api.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs as Standard Webhooks 1.0 has it: HMAC-SHA-256 over {@code id.timestamp.body}, one signature per secret in force.
 */
final class Signature {
    private Signature() {}

    /** The three headers of an attempt. */
    static Map<String, String> headers(String event, Instant now, byte[] body, List<byte[]> secrets) {
        String timestamp = String.valueOf(now.getEpochSecond());
        byte[] signed = signed(event, timestamp, body);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", event);
        headers.put("webhook-timestamp", timestamp);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> "v1," + Base64.getEncoder().encodeToString(ServerKey.hmac(secret, signed)))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    /** How a secret is shown to people. */
    static String text(byte[] secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    private static byte[] signed(String event, String timestamp, byte[] body) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((event + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        return signed.toByteArray();
    }
}
