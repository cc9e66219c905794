package io.delegraph.collector.otel;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.golden.GoldenFolder;
import io.delegraph.cypher.graph.Completeness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class HostileTraceTest {
    @Test
    void readsWhatStandsBeforeTheEndOfATruncatedMessage() throws IOException {
        byte[] whole = bytes("protobuf-lengths");
        CollectedFacts read = read(Arrays.copyOf(whole, whole.length - 40));

        assertThat(read.calls()).isNotEmpty();
        assertThat(read.inputs().get(0).completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(read.problems()).anyMatch(each -> each.startsWith("OTEL_DAMAGED"));
    }

    @Test
    void neverThrowsHoweverAMessageIsDamaged() throws IOException {
        Random random = new Random(17);
        byte[] whole = bytes("protobuf");
        int damaged = 0;
        for (int round = 0; round < 500; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i < 1 + round % 20; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            CollectedFacts read = read(Arrays.copyOf(changed, 1 + random.nextInt(changed.length)));
            damaged += read.inputs().get(0).completeness() == Completeness.COMPLETE ? 0 : 1;
        }

        assertThat(damaged).isGreaterThan(100);
    }

    @Test
    void claimsNoGarbage() throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            byte[] garbage = new byte[1 + random.nextInt(4_000)];
            random.nextBytes(garbage);
            garbage[0] = round % 2 == 0 ? 0x0a : garbage[0];
            assertThat(recognises(garbage)).isFalse();
        }
        assertThat(recognises(gzipped(bytes("protobuf")))).isFalse();
        assertThat(recognises("\n\u0014\n\fservice.name\u0012\u0004desk".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(recognises("{\"data\":[{\"spans\":7}],\"batches\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void claimsEveryContainerOfItsOwn() throws IOException {
        for (String container :
                new String[] {"protobuf", "protobuf-lengths", "protobuf-delimited", "jaeger", "tempo"}) {
            assertThat(recognises(bytes(container))).as(container).isTrue();
        }
    }

    @Test
    void readsOnBehindALineThatIsTooDeep() {
        String deep = "{\"resourceSpans\":" + "[".repeat(50_000) + "\n";
        String good = Traces.by("desk", Traces.span(1, 0, "INTERNAL", "execute_tool read", "tool.name", "read"));

        assertThat(Traces.read(deep, good).calls()).hasSize(1);
    }

    @Test
    void digestsAnArgumentOfManyMegabytes() {
        String huge = "x".repeat(5_000_000);
        CollectedFacts read = Traces.read(Traces.by(
                "desk", Traces.span(1, 0, "INTERNAL", "x", "tool.name", "read", "gen_ai.tool.call.arguments", huge)));

        assertThat(read.calls().get(0).deed().arguments().toString()).hasSizeLessThan(200);
    }

    @Test
    void endsWhereParentsGoRoundInARing() {
        CollectedFacts read = Traces.read(Traces.by(
                "desk",
                Traces.span(1, 2, "INTERNAL", "x", "tool.name", "a"),
                Traces.span(2, 3, "INTERNAL", "x", "tool.name", "b"),
                Traces.span(3, 1, "INTERNAL", "x", "tool.name", "c"),
                Traces.span(4, 4, "INTERNAL", "x", "tool.name", "d")));

        assertThat(read.calls()).hasSize(4);
    }

    @Test
    void readsAChainOfManySpans() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) {
            lines.append(Traces.by("desk", Traces.span(i, i - 1, "INTERNAL", "x", "tool.name", "t" + i)));
        }

        assertThat(Traces.read(lines.toString()).calls()).hasSize(20_000);
    }

    private static byte[] bytes(String name) throws IOException {
        DocumentInMemory input = GoldenFolder.cases("otel")
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow()
                .inputs()
                .get(0);
        return input.open().readAllBytes();
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(into)) {
            gzip.write(bytes);
        }
        return into.toByteArray();
    }

    private static boolean recognises(byte[] bytes) {
        DocumentHead head = FormatDetector.head("garbage.pb", bytes);
        return new OtelCollector().recognises(head);
    }

    private static CollectedFacts read(byte[] bytes) {
        return CollectedFacts.of(new OtelCollector(), DocumentInMemory.of(bytes).named("input.pb"));
    }
}
