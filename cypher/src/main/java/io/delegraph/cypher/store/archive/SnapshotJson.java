package io.delegraph.cypher.store.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.json.FactJson;
import io.delegraph.cypher.store.Lifecycle;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A snapshot as one JSON object per line, exactly: what was written is read back equal. */
public final class SnapshotJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String COVERAGE = "coverage";
    private static final String NODE = "node";
    private static final String EDGE = "edge";

    private SnapshotJson() {}

    /**
     * Writes the snapshot; the stream is flushed and stays open.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(Snapshot snapshot, OutputStream out) {
        JsonFactory factory = MAPPER.getFactory();
        try (JsonGenerator json = factory.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
            for (Coverage coverage : snapshot.coverage()) {
                begin(json, COVERAGE);
                json.writeStringField("source", coverage.source().value());
                json.writeStringField("completeness", coverage.completeness().name());
                json.writeStringField("reason", coverage.reason());
                json.writeEndObject();
            }
            for (StoredNode node : snapshot.nodes()) {
                begin(json, NODE);
                FactJson.node(node.node(), json);
                life(node.lifecycle(), json);
            }
            for (StoredEdge edge : snapshot.edges()) {
                begin(json, EDGE);
                FactJson.edge(edge.edge(), json);
                life(edge.lifecycle(), json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot cannot be written", e);
        }
    }

    private static void begin(JsonGenerator json, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
    }

    private static void life(Lifecycle life, JsonGenerator json) throws IOException {
        json.writeStringField("firstSeen", life.firstSeen().toString());
        json.writeStringField("lastSeen", life.lastSeen().toString());
        json.writeStringField("scan", life.scan().value());
        json.writeStringField("state", life.state().name());
        json.writeArrayFieldStart("sources");
        for (SourceId source : life.sources()) {
            json.writeString(source.value());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * The snapshot that was written.
     *
     * @throws IllegalArgumentException when it is none; the message names the member to blame
     * @throws UncheckedIOException when it cannot be read
     */
    public static Snapshot read(InputStream in) {
        List<StoredNode> nodes = new ArrayList<>();
        List<StoredEdge> edges = new ArrayList<>();
        List<Coverage> coverage = new ArrayList<>();
        try (MappingIterator<JsonNode> lines = MAPPER.readerFor(JsonNode.class).readValues(in)) {
            while (lines.hasNextValue()) {
                JsonNode line = lines.nextValue();
                switch (text(line, "type")) {
                    case COVERAGE -> coverage.add(coverage(line));
                    case NODE -> nodes.add(new StoredNode(FactJson.readNode(line), life(line)));
                    case EDGE -> edges.add(new StoredEdge(FactJson.readEdge(line), life(line)));
                    default -> throw new IllegalArgumentException("type");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot cannot be read", e);
        }
        return new Snapshot(nodes, edges, coverage);
    }

    private static Coverage coverage(JsonNode line) {
        return new Coverage(
                new SourceId(text(line, "source")),
                Completeness.valueOf(text(line, "completeness")),
                text(line, "reason"));
    }

    private static Lifecycle life(JsonNode line) {
        List<SourceId> sources = new ArrayList<>();
        line.path("sources").forEach(source -> sources.add(new SourceId(source.asText())));
        return new Lifecycle(
                Instant.parse(text(line, "firstSeen")),
                Instant.parse(text(line, "lastSeen")),
                new ScanId(text(line, "scan")),
                FactState.valueOf(text(line, "state")),
                sources);
    }

    private static String text(JsonNode line, String name) {
        JsonNode value = line.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name);
        }
        return value.textValue();
    }
}
