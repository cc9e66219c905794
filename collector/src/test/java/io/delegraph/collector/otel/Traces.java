package io.delegraph.collector.otel;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Composed traces, a span per call of {@link #span}. */
final class Traces {
    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private Traces() {}

    /** A span that ended; attributes as names and texts in turn. */
    static String span(int id, int parent, String kind, String name, String... attributes) {
        return span(TRACE, id, parent, kind, name, attributes);
    }

    static String span(String trace, int id, int parent, String kind, String name, String... attributes) {
        String list = IntStream.range(0, attributes.length / 2)
                .mapToObj(i -> attribute(attributes[2 * i], attributes[2 * i + 1]))
                .collect(Collectors.joining(","));
        return "{\"traceId\":\"" + trace + "\",\"spanId\":\"" + id(id) + "\""
                + (parent == 0 ? "" : ",\"parentSpanId\":\"" + id(parent) + "\"")
                + ",\"name\":\"" + name + "\",\"kind\":\"SPAN_KIND_" + kind + "\""
                + ",\"startTimeUnixNano\":\"1763700000000000000\",\"endTimeUnixNano\":\"1763700001000000000\""
                + ",\"attributes\":[" + list + "]}";
    }

    private static String attribute(String name, String value) {
        return "{\"key\":\"" + name + "\",\"value\":{\"stringValue\":\"" + value.replace("\"", "\\\"") + "\"}}";
    }

    static String id(int id) {
        return String.format(Locale.ROOT, "%016x", id);
    }

    /** The spans, as the service recorded them, as one line. */
    static String by(String service, String... spans) {
        return "{\"resourceSpans\":[{\"resource\":{\"attributes\":[" + attribute("service.name", service)
                + "]},\"scopeSpans\":[{\"spans\":["
                + Arrays.stream(spans).collect(Collectors.joining(",")) + "]}]}]}\n";
    }

    static CollectedFacts read(String... lines) {
        return CollectedFacts.of(new OtelCollector(), DocumentInMemory.of(String.join("", lines)));
    }
}
