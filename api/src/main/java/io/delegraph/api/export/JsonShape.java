package io.delegraph.api.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** JSON that is built item by item and written as a stream. */
public final class JsonShape {
    private static final int DECIMALS = 4;
    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
            .configure(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, false)
            .configure(StreamWriteFeature.AUTO_CLOSE_CONTENT, false)
            .build());

    private JsonShape() {}

    /** Something that writes one value. */
    @FunctionalInterface
    public interface Value {
        void write(JsonGenerator json) throws IOException;
    }

    /** An object to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Writes one value on one line. */
    public static void line(PrintWriter out, Value value) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            value.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("JSON could not be written", e);
        }
        out.print('\n');
    }

    /** Four decimals, without trailing zeros: the shortest text of a double differs between JVMs. */
    public static BigDecimal number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
