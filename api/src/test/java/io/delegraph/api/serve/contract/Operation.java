package io.delegraph.api.serve.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One operation of the description.
 *
 * @param name such as {@code GET /api/v1/findings}
 */
record Operation(String name, String method, String template, JsonNode description) {
    static Operation of(String template, String method, JsonNode description) {
        String verb = method.toUpperCase(Locale.ROOT);
        return new Operation(verb + " " + template, verb, template, description);
    }

    boolean matches(String verb, String path) {
        return verb.equals(method) && matches(path);
    }

    boolean matches(String path) {
        StringBuilder pattern = new StringBuilder();
        for (String part : template.split("/", -1)) {
            pattern.append(pattern.isEmpty() && part.isEmpty() ? "" : "/")
                    .append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return path.matches(pattern.toString());
    }

    /** How many parts of the path it leaves open: the fewest, the nearest. */
    int open() {
        return (int) template.chars().filter(c -> c == '{').count();
    }
}
