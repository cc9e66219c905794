package io.delegraph.analyzer.fixpoint;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptops;
import io.delegraph.cypher.store.Snapshot;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;

/**
 * The two engines on estates that grow: how long a whole analysis takes and how much of the heap it holds at the end.
 *
 * <p>Run: {@code mvn -B verify -Pbenchmark -pl analyzer -am}.
 */
public final class EngineBenchmark {
    private EngineBenchmark() {}

    /** Sizes and engines; without arguments those that take a minute. */
    public static void main(String... arguments) {
        int[] sizes = arguments.length == 0
                ? new int[] {50, 100, 250}
                : Arrays.stream(arguments[0].split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        for (int size : sizes) {
            for (Engine engine : Engine.values()) {
                if (arguments.length < 2 || arguments[1].equals(engine.name())) {
                    laptops(size, engine);
                }
            }
        }
    }

    private static void laptops(int size, Engine engine) {
        Snapshot snapshot = Laptops.compose(size).snapshot();
        System.gc();
        long before = used();
        long start = System.nanoTime();
        Analysis analysis =
                Analysis.of(snapshot, AnalysisSettings.scan(EstateFixture.CLOCK).withEngine(engine));
        double built = (System.nanoTime() - start) / 1e9;
        int findings = analysis.report().findings().size();
        double reported = (System.nanoTime() - start) / 1e9;
        System.gc();
        System.out.printf(
                "%d laptops (%d nodes, %d edges)  %s  reach %.2f s  with findings %.2f s (%d)  holds %d MB  peak %d MB%n",
                size,
                snapshot.nodes().size(),
                snapshot.edges().size(),
                engine,
                built,
                reported,
                findings,
                (used() - before) >> 20,
                peak() >> 20);
        if (analysis.derivation().edges().isEmpty()) {
            throw new IllegalStateException("Nobody reaches anything: it measures nothing");
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peak() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        return peak;
    }
}
