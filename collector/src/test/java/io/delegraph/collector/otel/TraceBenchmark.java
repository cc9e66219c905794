package io.delegraph.collector.otel;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Observation;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How many spans per second become calls, and in how much heap: traces of 14 spans as OTLP JSON lines, made while they are
 * read; prompts are among their attributes. The argument is the number of spans.
 *
 * <p>Run its {@code main} with the test class path of this module, with {@code -Xmx512m} to see that memory does not grow
 * with the document.
 */
public final class TraceBenchmark {
    private static final int CALLS = 4;
    private static final int SPANS = 2 + 3 * CALLS;
    private static final int DIFFERENT = 1_000;
    private static final String PROMPT = "x".repeat(400);

    private TraceBenchmark() {}

    /** Reads once. */
    public static void main(String... arguments) {
        int spans = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Counter counter = new Counter();
        long start = System.nanoTime();
        new OtelCollector()
                .collect(
                        DocumentInMemory.generated(() -> new Lines(spans / SPANS)),
                        CollectedFacts.context("benchmark"),
                        counter);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s; %,d calls in %.1f s (%.1f s of CPU): %,.0f spans/s; heap in use at most %,d MB%n",
                counter.read,
                counter.calls,
                seconds,
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9,
                spans / seconds,
                counter.peak >> 20);
    }

    /** The traces, one after the other. */
    private static final class Lines extends InputStream {
        private final List<String> texts =
                IntStream.range(0, DIFFERENT).mapToObj(TraceBenchmark::trace).toList();
        private final int traces;
        private byte[] line = {};
        private int next;
        private int at;

        Lines(int traces) {
            this.traces = traces;
        }

        @Override
        public int read() {
            return isAtEnd() ? -1 : line[at++];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (isAtEnd()) {
                return -1;
            }
            int copied = Math.min(length, line.length - at);
            System.arraycopy(line, at, target, offset, copied);
            at += copied;
            return copied;
        }

        private boolean isAtEnd() {
            if (at == line.length && next < traces) {
                String id = String.format(Locale.ROOT, "%032x", next + 1);
                line = texts.get(next++ % texts.size())
                        .replace(Traces.TRACE, id)
                        .getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return at == line.length;
        }
    }

    private static String trace(int number) {
        List<String> desk = new ArrayList<>();
        List<String> tools = new ArrayList<>();
        desk.add(Traces.span(1, 0, "SERVER", "POST /chat", "user.id", "user:" + number % 500));
        desk.add(Traces.span(
                2,
                1,
                "INTERNAL",
                "invoke_agent desk",
                "gen_ai.operation.name",
                "invoke_agent",
                "gen_ai.agent.name",
                "desk",
                "gen_ai.conversation.id",
                "conversation-of-" + number / 5));
        for (int call = 0; call < CALLS; call++) {
            String tool = "tool_" + call;
            desk.add(Traces.span(
                    10 + call, 2, "CLIENT", "chat", "gen_ai.operation.name", "chat", "gen_ai.input.messages", PROMPT));
            desk.add(Traces.span(
                    20 + call,
                    2,
                    "INTERNAL",
                    "execute_tool " + tool,
                    "gen_ai.operation.name",
                    "execute_tool",
                    "gen_ai.tool.name",
                    tool,
                    "delegraph.credential",
                    "key-" + number % 50,
                    "gen_ai.tool.call.arguments",
                    "{\"account\":\"A" + number % 1000 + "\",\"order\":\"" + number + "\",\"dry_run\":false}"));
            tools.add(Traces.span(
                    30 + call,
                    20 + call,
                    "SERVER",
                    "tools/call " + tool,
                    "mcp.method.name",
                    "tools/call",
                    "gen_ai.tool.name",
                    tool));
        }
        return Traces.by("desk", desk.toArray(String[]::new)) + Traces.by("crm", tools.toArray(String[]::new));
    }

    private static final class Counter implements FactSink {
        private static final int EVERY = 10_000;

        private long calls;
        private long peak;
        private String read = "";

        @Override
        public void fact(SourceId source, Fact fact) {
            throw new IllegalStateException("Traces state no facts");
        }

        @Override
        public void observation(Observation observation) {
            calls++;
            if (calls % EVERY == 0) {
                Runtime runtime = Runtime.getRuntime();
                peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
            }
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            throw new IllegalStateException(diagnostic.toString());
        }

        @Override
        public void coverage(Coverage coverage) {}

        @Override
        public void input(InputReport report) {
            read = String.format(Locale.ROOT, "%,d spans %s", report.accepted(), report.completeness());
        }
    }
}
