package io.delegraph.collector.otel.span;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Ids as they are written: hexadecimal (OTLP JSON, Jaeger), Base64 (JSON that was made from protobuf without OTLP's
 * exception for ids, as Tempo's is), bytes (protobuf). Jaeger leaves leading zeros out and knows traces of 64 bits.
 *
 * <p>Source: OTLP specification, "JSON Protobuf Encoding"; W3C Trace Context, 3.2.2.
 */
public final class SpanIds {
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    private SpanIds() {}

    /** The trace id; empty when it is none. */
    public static Optional<String> trace(String written) {
        return id(written, TRACE_BYTES);
    }

    /** The span id; empty when it is none. */
    public static Optional<String> span(String written) {
        return id(written, SPAN_BYTES);
    }

    /** The trace id in bytes; empty when it is none. */
    public static Optional<String> ofTrace(byte[] bytes) {
        return ofBytes(bytes, TRACE_BYTES);
    }

    /** The span id in bytes; empty when it is none. */
    public static Optional<String> ofSpan(byte[] bytes) {
        return ofBytes(bytes, SPAN_BYTES);
    }

    /** Whether nothing stands in an id's place: no byte, or zeros. */
    public static boolean isUnset(byte[] bytes) {
        return !isSet(HexFormat.of().formatHex(bytes));
    }

    private static Optional<String> ofBytes(byte[] bytes, int length) {
        return bytes.length == length
                ? Optional.of(HexFormat.of().formatHex(bytes)).filter(SpanIds::isSet)
                : Optional.empty();
    }

    private static Optional<String> id(String written, int bytes) {
        int digits = 2 * bytes;
        String lower = written.toLowerCase(Locale.ROOT);
        if (!lower.isEmpty() && lower.length() <= digits && lower.chars().allMatch(SpanIds::isHex)) {
            return Optional.of("0".repeat(digits - lower.length()) + lower).filter(SpanIds::isSet);
        }
        return base64(written).flatMap(decoded -> ofBytes(decoded, bytes));
    }

    /** Whether something other than zeros stands there. */
    public static boolean isSet(String id) {
        return id.chars().anyMatch(digit -> digit != '0');
    }

    private static boolean isHex(int letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    }

    private static Optional<byte[]> base64(String written) {
        try {
            return written.length() > 2 * TRACE_BYTES
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(written));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
