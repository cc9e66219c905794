package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes JSON: fields in the order they are written, the same bytes on every machine. */
final class JsonText {
    private static final int DECIMALS = 4;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
            .configure(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, false)
            .configure(StreamWriteFeature.AUTO_CLOSE_CONTENT, false)
            .build();

    private JsonText() {}

    /** Something that writes one value. */
    @FunctionalInterface
    interface Value {
        void write(JsonGenerator json) throws IOException;
    }

    /** One value over several lines, for people and for line-wise comparison. */
    static void pretty(PrintWriter writer, Value value) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        write(writer, value, printer);
    }

    /** One value on one line. */
    static void line(PrintWriter writer, Value value) {
        write(writer, value, null);
    }

    private static void write(
            PrintWriter writer,
            Value value,
            com.fasterxml.jackson.core.@org.jspecify.annotations.Nullable PrettyPrinter printer) {
        try (JsonGenerator json = FACTORY.createGenerator(writer)) {
            json.setPrettyPrinter(printer);
            value.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("JSON could not be written", e);
        }
        writer.print('\n');
    }

    /** A number to four decimals, without trailing zeros: the shortest text of a double differs between JVMs. */
    static void number(JsonGenerator json, String field, double value) throws IOException {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        json.writeNumberField(field, rounded);
    }

    static void texts(JsonGenerator json, String field, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
