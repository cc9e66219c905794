package io.delegraph.api.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the audit.
 *
 * @param sequence one more than that of the line before
 * @param previous hash of the line before
 * @param sha256   of the line's own bytes up to where the hash begins
 */
public record AuditRecord(long sequence, Instant at, AuditEvent event, String previous, String sha256) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern LINE = Pattern.compile("(\\{.*),\"sha256\":\"([0-9a-f]{64})\"}", Pattern.DOTALL);

    static AuditRecord after(AuditHead head, Instant at, AuditEvent event) {
        return at(head.sequence() + 1, head.sha256(), at, event);
    }

    private static AuditRecord at(long sequence, String previous, Instant at, AuditEvent event) {
        return new AuditRecord(sequence, at, event, previous, hash(told(sequence, previous, at, event)));
    }

    /** The record of a line without its end; empty when it is none, or its hash is not that of its bytes. */
    static Optional<AuditRecord> parse(byte[] line) {
        Matcher parts = LINE.matcher(new String(line, StandardCharsets.UTF_8));
        if (!parts.matches() || !hash(parts.group(1)).equals(parts.group(2))) {
            return Optional.empty();
        }
        try {
            JsonNode json = MAPPER.readTree(parts.group(1) + "}");
            AuditEvent event = new AuditEvent(
                    AuditPhase.valueOf(json.path("phase").asText()),
                    json.path("request").asText(),
                    json.path("caller").asText(),
                    json.path("role").asText(),
                    json.path("operation").asText(),
                    json.path("target").asText(),
                    json.has("status") ? Optional.of(json.path("status").asInt()) : Optional.empty());
            return Optional.of(new AuditRecord(
                    json.path("sequence").asLong(),
                    Instant.parse(json.path("at").asText()),
                    event,
                    json.path("previous").asText(),
                    parts.group(2)));
        } catch (JsonProcessingException | IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The bytes of the line, its end included. */
    byte[] line() {
        String line = told(sequence, previous, at, event) + ",\"sha256\":\"" + sha256 + "\"}\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    AuditHead head() {
        return new AuditHead(sequence, sha256);
    }

    private static String told(long sequence, String previous, Instant at, AuditEvent event) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("sequence", sequence)
                .put("at", at.toString())
                .put("phase", event.phase().name())
                .put("request", event.request())
                .put("caller", event.caller())
                .put("role", event.role())
                .put("operation", event.operation())
                .put("target", event.target());
        event.status().ifPresent(status -> json.put("status", status));
        String text = json.put("previous", previous).toString();
        return text.substring(0, text.length() - 1);
    }

    private static String hash(String told) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(told.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}
