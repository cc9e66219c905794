package io.delegraph.collector.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsSchemaTest {
    private static final Path PUBLISHED =
            Path.of("src", "main", "resources", "schema", "delegraph.facts-1.schema.json");
    private static final Path CASES = Path.of("src", "test", "resources", "golden", "facts");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code -Dgolden.update} publishes anew. */
    @Test
    void isPublishedAsTheReaderHasIt() throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, FactsSchema.text());
        }

        assertThat(Files.readString(PUBLISHED)).isEqualTo(FactsSchema.text());
    }

    @Test
    void acceptsWhatTheReaderReadsWithoutComplaint() throws IOException {
        List<JsonNode> records = lines("everything");

        assertThat(Files.readString(CASES.resolve("everything").resolve("expected-diagnostics.json")))
                .doesNotContain("ERROR", "WARNING");
        assertThat(records)
                .hasSizeGreaterThan(10)
                .allSatisfy(record -> assertThat(schema().validate(record))
                        .as(record.toString())
                        .isEmpty());
    }

    @Test
    void refusesWhatTheReaderComplainsAbout() throws IOException {
        List<JsonNode> records =
                lines("bad-lines").stream().filter(record -> record.has("bad")).toList();

        assertThat(records).hasSizeGreaterThan(10).allSatisfy(record -> {
            ((com.fasterxml.jackson.databind.node.ObjectNode) record).remove("bad");
            assertThat(schema().validate(record)).as(record.toString()).isNotEmpty();
        });
    }

    /** A case that uses every field: what is not in it is not known to work. */
    @Test
    void hasACaseThatUsesEveryField() throws IOException {
        List<JsonNode> records = lines("everything");

        for (RecordType type : RecordType.values()) {
            for (Field field : type.fields()) {
                assertThat(records)
                        .as(type.type() + "." + field.name())
                        .anyMatch(
                                record -> record.path("type").asText().equals(type.type()) && record.has(field.name()));
            }
        }
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(PUBLISHED));
    }

    private static List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(CASES.resolve(name).resolve("input.ndjson"))) {
            if (line.startsWith("{") && line.endsWith("}")) {
                records.add(JSON.readTree(line));
            }
        }
        return records;
    }
}
