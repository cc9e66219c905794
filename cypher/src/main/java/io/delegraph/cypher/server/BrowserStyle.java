package io.delegraph.cypher.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours and captions of {@code browser/delegraph.grass} as the command that Neo4j Browser runs when it connects.
 *
 * <p>GraSS as JSON, on one line: commands of the server's configuration are separated by semicolons, which GraSS is full of.
 * The file holds a selector or a property per line and nothing else.
 */
final class BrowserStyle {
    private static final String RESOURCE = "/browser/delegraph.grass";
    private static final Pattern SELECTOR = Pattern.compile("([\\w.]+) \\{");
    private static final Pattern PROPERTY = Pattern.compile("\\s+([a-z-]+): \"?([^\"\\\\;]*)\"?;");

    private BrowserStyle() {}

    /** {@code style} and the style. */
    static String command() {
        return "style " + json(lines()) + "; clear";
    }

    /**
     * The style as one JSON object of objects of texts.
     *
     * @throws IllegalArgumentException on a line that is neither a selector, a property, nor the end of a rule
     */
    static String json(List<String> grass) {
        List<String> rules = new ArrayList<>();
        List<String> properties = new ArrayList<>();
        String selector = "";
        for (String line : grass) {
            Matcher opening = SELECTOR.matcher(line);
            Matcher property = PROPERTY.matcher(line);
            if (opening.matches()) {
                selector = opening.group(1);
            } else if (property.matches()) {
                properties.add(quoted(property.group(1)) + ":" + quoted(property.group(2)));
            } else if (line.equals("}")) {
                rules.add(quoted(selector) + ":{" + String.join(",", properties) + "}");
                properties.clear();
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException("Not a line of a style sheet: " + line);
            }
        }
        return "{" + String.join(",", rules) + "}";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static List<String> lines() {
        InputStream style = Objects.requireNonNull(BrowserStyle.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(style, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
