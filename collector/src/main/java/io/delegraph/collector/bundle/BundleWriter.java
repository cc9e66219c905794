package io.delegraph.collector.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.json.FactJson;
import io.delegraph.cypher.json.ObservationJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Writes what it is handed as a bundle, in ASCII only, so that every encoding gives the same bytes. */
public final class BundleWriter implements FactSink {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Writer target;
    private final FingerprintKey key;
    private final MessageDigest digest = sha256();
    private long records;

    /** One line's members. */
    @FunctionalInterface
    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    private BundleWriter(Writer target, FingerprintKey key) {
        this.target = target;
        this.key = key;
    }

    /** Starts a bundle of these sources. */
    public static BundleWriter start(Writer target, FingerprintKey key, List<String> sourceNames, Instant clock) {
        BundleWriter writer = new BundleWriter(target, key);
        writer.record(BundleFormat.HEADER, json -> {
            json.writeStringField("schema", BundleFormat.SCHEMA);
            json.writeArrayFieldStart("sources");
            for (String name : sourceNames) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeStringField("clock", clock.toString());
            json.writeStringField("key", key.id());
        });
        return writer;
    }

    @Override
    public void fact(SourceId source, Fact fact) {
        record(fact instanceof Node ? BundleFormat.NODE : BundleFormat.EDGE, json -> {
            json.writeStringField("source", source.value());
            if (fact instanceof Node node) {
                FactJson.node(node, json);
            } else {
                FactJson.edge((Edge) fact, json);
            }
        });
    }

    @Override
    public void observation(Observation observation) {
        record(BundleFormat.OBSERVATION, json -> {
            json.writeFieldName(BundleFormat.EVENT);
            ObservationJson.write(observation, json);
        });
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        record(BundleFormat.DIAGNOSTIC, json -> {
            json.writeStringField("severity", diagnostic.severity().name());
            json.writeStringField("code", diagnostic.code());
            json.writeStringField("message", diagnostic.message());
            FactJson.place(diagnostic.at(), json);
        });
    }

    @Override
    public void coverage(Coverage coverage) {
        record(BundleFormat.COVERAGE, json -> {
            json.writeStringField("source", coverage.source().value());
            json.writeStringField("completeness", coverage.completeness().name());
            json.writeStringField("reason", coverage.reason());
        });
    }

    @Override
    public void input(InputReport report) {
        record(BundleFormat.INPUT, json -> {
            json.writeStringField("uri", report.uri());
            json.writeStringField("collector", report.collector());
            json.writeNumberField("records", report.records());
            json.writeNumberField("accepted", report.accepted());
            json.writeNumberField("rejected", report.rejected());
            json.writeStringField("completeness", report.completeness().name());
        });
    }

    /** Seals the bundle; nothing may follow. */
    public void finish() {
        byte[] sha256 = digest.digest();
        record(BundleFormat.TRAILER, json -> {
            json.writeNumberField("records", records);
            json.writeStringField("sha256", HexFormat.of().formatHex(sha256));
            json.writeStringField("authentication", key.authenticate(sha256));
        });
        try {
            target.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle cannot be written", e);
        }
    }

    private void record(String type, Members members) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField(BundleFormat.RECORD, type);
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle cannot be written", e);
        }
        line.write('\n');
        put(line.toString());
    }

    private void put(String line) {
        try {
            target.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle cannot be written", e);
        }
        digest.update(line.getBytes(StandardCharsets.US_ASCII));
        records++;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
