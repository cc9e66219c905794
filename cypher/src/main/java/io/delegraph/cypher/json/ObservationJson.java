package io.delegraph.cypher.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delegraph.cypher.graph.event.Observation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Observations as JSON objects, exactly: what was written is read back equal. ASCII only, so that every encoding gives the
 * same bytes. What is absent has no member.
 */
public final class ObservationJson {
    static final String TYPE = "type";
    static final String CALL = "call";
    static final String REQUEST = "request";
    static final String APPROVAL = "approval";

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final ObjectMapper TREES = new ObjectMapper();

    private ObservationJson() {}

    /** The observation as one object. */
    public static byte[] bytes(Observation observation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(observation, json);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Writes the observation as one object. */
    public static void write(Observation observation, JsonGenerator json) throws IOException {
        new ObservationWriter(json).write(observation);
    }

    /**
     * The observation that {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException when it is none; the message names the member to blame
     */
    public static Observation read(byte[] bytes) {
        try {
            return read(TREES.readTree(bytes));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("An observation is a JSON object", malformed);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be read", e);
        }
    }

    /**
     * The observation that this object is.
     *
     * @throws IllegalArgumentException when it is none; the message names the member to blame
     */
    public static Observation read(JsonNode object) {
        return new ObservationReader(new Members(object)).read();
    }
}
