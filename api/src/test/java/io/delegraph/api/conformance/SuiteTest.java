package io.delegraph.api.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.delegraph.analyzer.fixpoint.Engine;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.server.Ports;
import io.delegraph.cypher.server.ServerSettings;
import io.delegraph.cypher.store.GraphStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published suite, whole, on every store. */
class SuiteTest {
    private static final Path ROOT = Path.of("..", "docs", "conformance");
    private static final List<SuiteFile> SUITE = SuiteReader.read(ROOT);

    @TempDir
    Path folder = Path.of("");

    @Test
    void passesInMemoryWithEveryEngine() {
        try (OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory())) {
            passesOn(store.graph(), EnumSet.allOf(Engine.class));
        }
    }

    @Test
    void passesInNeo4j() {
        ServerSettings settings = ServerSettings.in(folder).withPorts(Ports.ANY);
        try (OpenStore store = new Stores(message -> {}).embedded(settings)) {
            passesOn(store.graph(), EnumSet.of(Engine.FAST));
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
    void keepsToItsSchema() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(ROOT.resolve("schema.json")));

        assertThat(SUITE)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(schema.validate(tree(file.document())))
                        .as(file.document())
                        .isEmpty());
    }

    @Test
    void namesThePagesItRestsOn() {
        assertThat(SUITE).isNotEmpty().allSatisfy(file -> {
            assertThat(file.about()).isNotBlank();
            assertThat(file.sources()).isNotEmpty();
        });
    }

    private static void passesOn(GraphStore store, Set<Engine> engines) {
        ConformanceReport report = ConformanceRun.of(SUITE, new Bench(store, engines));

        StringWriter text = new StringWriter();
        ConformanceText.write(report, new PrintWriter(text));
        assertThat(report.failures()).as(text.toString()).isZero();
        assertThat(report.incomplete()).as(text.toString()).isFalse();
        assertThat(store.snapshot().nodes()).as("what a case leaves behind").isEmpty();
    }

    private static JsonNode tree(String name) {
        SourceDocument document = new SourceDocument() {
            @Override
            public String uri() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(ROOT.resolve(name));
            }
        };
        return CursorJson.of(
                JsonReader.of(Syntax.YAML, name, problem -> {}).tree(document).orElseThrow());
    }
}
