package io.delegraph.api.serve.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One way into the server.
 *
 * @param media of the body, where the same address takes several; else "-"
 * @param id    "-" when the document does not describe it
 */
record Operation(String path, String method, String media, String id) {
    static final String NONE = "-";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Those that the generated document describes. */
    static List<Operation> described() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Operation.class.getResourceAsStream("/META-INF/swagger/delegraph-v1.yml"))) {
            List<Operation> operations = new ArrayList<>();
            new YAMLMapper()
                    .readTree(in)
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method ->
                                    operations.addAll(of(path.getKey(), method.getKey(), method.getValue()))));
            return operations;
        }
    }

    private static List<Operation> of(String path, String method, JsonNode described) {
        if (!METHODS.contains(method)) {
            return List.of();
        }
        String id = described.path("operationId").asText();
        List<String> media = new ArrayList<>();
        described.path("requestBody").path("content").fieldNames().forEachRemaining(media::add);
        List<String> told = media.size() > 1 ? media : List.of(NONE);
        return told.stream()
                .map(one -> new Operation(path, method.toUpperCase(Locale.ROOT), one, id))
                .toList();
    }

    /** The beginning of its line in the table. */
    String line() {
        return String.join("\t", path, method, media, id);
    }

    /** The address with something in place of every variable. */
    String address() {
        return path.substring(1).replaceAll("\\{[^}]*}", "x");
    }
}
