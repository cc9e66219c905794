package io.delegraph.api.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Ordered maps as a JSON array. */
final class CatalogueJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private CatalogueJson() {}

    static void write(List<Map<String, Object>> entries, PrintWriter writer) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            writer.print(MAPPER.writer(printer).writeValueAsString(entries));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A catalogue holds texts and lists of texts only", e);
        }
        writer.print('\n');
    }
}
