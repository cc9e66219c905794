package io.delegraph.collector.otel.span;

import java.util.Locale;

/** Which side of a call a span was recorded at. */
public enum Side {
    /** The caller's. */
    CLIENT,
    /** The called one's. */
    SERVER,
    /** Within one process, or not said. */
    INTERNAL;

    /** The kind as OTLP, JSON of protobuf or Jaeger writes it: {@code 3}, {@code SPAN_KIND_CLIENT}, {@code client}. */
    public static Side of(String kind) {
        String word = kind.toUpperCase(Locale.ROOT).replace("SPAN_KIND_", "");
        return switch (word) {
            case "SERVER", "CONSUMER", "2", "5" -> SERVER;
            case "CLIENT", "PRODUCER", "3", "4" -> CLIENT;
            default -> INTERNAL;
        };
    }
}
