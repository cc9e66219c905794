package io.delegraph.api.scan;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.cypher.store.event.SqlEventStore;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A scan of a million observed calls, as facts: how fast they are read, stored and judged, with how much memory, and that
 * the same file again counts nothing twice. Prints a tenth of it first, so that growth shows.
 *
 * <p>Run: {@code mvn -B verify -Pbenchmark -pl api -am}; the number of calls is the first argument.
 */
public final class MillionCallsBenchmark {
    private static final int CALLS_OF_A_CHAIN = 10;
    private static final int AGENTS = 50;
    private static final int RESOURCES = 50;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private MillionCallsBenchmark() {}

    /** Runs a tenth and the whole. */
    public static void main(String... arguments) throws IOException {
        int calls = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        run(calls / 10);
        run(calls);
    }

    private static void run(int calls) throws IOException {
        Path folder = Files.createTempDirectory("calls");
        Path file = folder.resolve("calls.ndjson");
        write(file, calls);
        try (SqlEventStore events = SqlEventStore.in(folder);
                MemoryGraphStore graph = new MemoryGraphStore()) {
            ScanStores stores = new ScanStores(graph, events);
            double first = scan(stores, file, START.plus(Duration.ofDays(1)));
            long after = events.count();
            double second = scan(stores, file, START.plus(Duration.ofDays(2)));
            System.out.printf(
                    "%,d calls (%,d MB): %.1f s, %,.0f calls/s; again: %.1f s, %,d new; heap at most %,d MB of %,d%n",
                    calls,
                    Files.size(file) >> 20,
                    first,
                    calls / first,
                    second,
                    events.count() - after,
                    peak() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    private static double scan(ScanStores stores, Path file, Instant clock) {
        ScanRequest request = new ScanRequest(
                ScanInputs.of(List.of(file.toString()), clock), Profile.ALL, ScanRequest.PrivilegeListing.OMITTED);
        long start = System.nanoTime();
        ScanOutcome outcome = new ScanRun(stores, InputStream.nullInputStream(), ScanProgress.UNWATCHED).run(request);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (outcome.findings().isEmpty()) {
            throw new IllegalStateException("The calls of the benchmark have no findings: it measures nothing");
        }
        return seconds;
    }

    // Every tenth chain reads an account that was not asked for.
    private static void write(Path file, int calls) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("{\"type\":\"header\",\"schema\":\"delegraph.facts/1\",\"source\":\"calls\"}\n");
            for (int call = 0; call < calls; call++) {
                int chain = call / CALLS_OF_A_CHAIN;
                int agent = chain % AGENTS;
                if (call % CALLS_OF_A_CHAIN == 0) {
                    lines.write(String.format(
                            "{\"type\":\"request\",\"chain\":\"c%d\",\"subject\":\"user:u%d\",\"agent\":\"agent:a%d\","
                                    + "\"approved\":[{\"action\":\"read_order\",\"resource\":\"crm/*\","
                                    + "\"attributes\":{\"account\":[\"A%d\"]}}],\"approver\":\"user:lee\"}%n",
                            chain, chain % 997, agent, chain));
                }
                int account = chain % 10 == 0 && call % CALLS_OF_A_CHAIN == 9 ? chain + 1 : chain;
                lines.write(String.format(
                        "{\"type\":\"call\",\"chain\":\"c%d\",\"hop\":%d,\"at\":\"%s\",\"actor\":\"agent:a%d\","
                                + "\"tool\":\"crm\",\"credential\":\"key:%d\",\"action\":\"read_order\","
                                + "\"resource\":\"crm/%d\",\"attributes\":{\"account\":\"A%d\"},\"outcome\":\"OK\"}%n",
                        chain,
                        call % CALLS_OF_A_CHAIN,
                        START.plusMillis(call),
                        agent,
                        agent,
                        call % RESOURCES,
                        account));
            }
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
