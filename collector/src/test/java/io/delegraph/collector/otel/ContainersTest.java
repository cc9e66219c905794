package io.delegraph.collector.otel;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms that the same containers are also written in. */
class ContainersTest {
    private static final String LINE = Traces.by("desk", Traces.span(1, 0, "INTERNAL", "x", "tool.name", "read"))
            .strip();

    @Test
    void readsATraceThatStandsInAnAnswer() {
        assertThat(calls("{\"trace\":" + LINE + "}")).containsExactly("desk read");
        assertThat(calls("{\"result\":" + LINE + "}\n{\"result\":" + LINE.replace("desk", "other") + "}"))
                .containsExactly("desk read");
    }

    @Test
    void readsNamesOfFieldsAsOtherLanguagesWriteThem() {
        String snakes = LINE.replace("resourceSpans", "resource_spans")
                .replace("scopeSpans", "scope_spans")
                .replace("traceId", "trace_id")
                .replace("spanId", "span_id")
                .replace("startTimeUnixNano", "start_time_unix_nano")
                .replace("stringValue", "string_value");

        assertThat(calls(snakes)).containsExactly("desk read");
    }

    @Test
    void findsTheProcessThatStandsBehindItsSpans() {
        String resource = LINE.substring(LINE.indexOf("\"resource\":"), LINE.indexOf(",\"scopeSpans\""));
        String rest = LINE.replace(resource + ",", "");
        String late = rest.substring(0, rest.length() - "}]}".length()) + "," + resource + "}]}";

        assertThat(calls(late)).containsExactly("desk read");
        assertThat(calls(late + "\n" + late.replace("c80319c", "c80319d"))).containsExactly("desk read", "desk read");
    }

    @Test
    void readsOneTraceOfJaegerByItself() {
        String trace = "{\"traceID\":\"af7651916cd43dd8448eb211c80319c\",\"spans\":[{\"traceID\":"
                + "\"af7651916cd43dd8448eb211c80319c\",\"spanID\":\"1\",\"operationName\":\"x\",\"startTime\":1763700000000000,"
                + "\"duration\":5,\"tags\":[{\"key\":\"tool.name\",\"type\":\"string\",\"value\":\"read\"}],"
                + "\"processID\":\"p1\"}],\"processes\":{\"p1\":{\"serviceName\":\"desk\"}}}";

        CollectedFacts read = read(trace);

        assertThat(read.calls()).hasSize(1);
        assertThat(read.calls().get(0).key().nativeId()).isEqualTo(Traces.TRACE + ":" + Traces.id(1));
        assertThat(read.calls().get(0).actor().name()).isEqualTo("desk");
    }

    @Test
    void countsASpanThatIsWrittenTwiceOnce() {
        assertThat(calls(LINE + "\n" + LINE)).containsExactly("desk read");
    }

    private static List<String> calls(String document) {
        return read(document).calls().stream().map(ContainersTest::text).toList();
    }

    private static String text(ObservedCall call) {
        return call.actor() + " " + call.deed().action();
    }

    private static CollectedFacts read(String document) {
        OtelCollector collector = new OtelCollector();
        assertThat(collector.recognises(new DocumentHead("input.json", document)))
                .isTrue();
        return CollectedFacts.of(collector, DocumentInMemory.of(document));
    }
}
