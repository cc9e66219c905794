package io.delegraph.api.export.csv;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A header and rows, each cell quoted where it has to be, lines ended by CR LF. */
final class CsvTable {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .build();

    private CsvTable() {}

    static void write(List<String> columns, Stream<List<String>> rows, PrintWriter out) {
        CsvSchema schema = CsvSchema.builder()
                .setLineSeparator("\r\n")
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .build();
        ObjectWriter writer = MAPPER.writer(schema.withHeader());
        try (SequenceWriter table = writer.writeValues(out)) {
            for (List<String> row : (Iterable<List<String>>) rows::iterator) {
                table.write(row.stream().map(CsvCell::neutral).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("CSV could not be written", e);
        }
    }
}
