package io.delegraph.api.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.cypher.server.Ports;
import io.delegraph.cypher.server.ServerSettings;
import io.delegraph.cypher.store.GraphStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published suite, whole, on every store. */
class SuiteTest {
    private static final List<SuiteFile> SUITE = SuiteReader.read(Path.of("..", "conformance"));

    @TempDir
    Path folder = Path.of("");

    @Test
    void passesInMemory() {
        try (OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory())) {
            passesOn(store.graph());
        }
    }

    @Test
    void passesInNeo4j() {
        ServerSettings settings = ServerSettings.in(folder).withPorts(Ports.ANY);
        try (OpenStore store = new Stores(message -> {}).embedded(settings)) {
            passesOn(store.graph());
        }
    }

    @Test
    void isAsLargeAsItSays() {
        assertThat(SUITE.stream()
                        .flatMap(file -> file.cases().stream())
                        .mapToLong(each -> each.expectations().size())
                        .sum())
                .isGreaterThanOrEqualTo(1_200);
        assertThat(SUITE.stream()
                        .flatMap(file -> file.cases().stream())
                        .flatMap(each -> each.shapes().stream())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(150);
    }

    @Test
    void namesThePagesItRestsOn() {
        assertThat(SUITE).isNotEmpty().allSatisfy(file -> {
            assertThat(file.about()).isNotBlank();
            assertThat(file.sources()).isNotEmpty();
        });
    }

    private static void passesOn(GraphStore store) {
        ConformanceReport report = ConformanceRun.of(SUITE, new Bench(store));

        StringWriter text = new StringWriter();
        ConformanceText.write(report, new PrintWriter(text));
        assertThat(report.failures()).as(text.toString()).isZero();
        assertThat(report.incomplete()).as(text.toString()).isFalse();
        assertThat(store.snapshot().nodes()).as("what a case leaves behind").isEmpty();
    }
}
