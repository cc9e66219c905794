package io.delegraph.cypher.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comment lines at the top of a {@code .cypher} file. */
final class QueryHeader {
    private static final Pattern LINE = Pattern.compile("//\\s*(intent|params|returns|bounds):\\s*(.*?)\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\$?([A-Za-z][A-Za-z0-9]*) ([A-Z]+(?:<[A-Z]+>)?)");
    // "role STRING        one row per pair": what follows two spaces is for people.
    private static final Pattern REMARK = Pattern.compile("\\s{2,}.*");

    private final String name;
    private final Map<String, String> lines;

    private QueryHeader(String name, Map<String, String> lines) {
        this.name = name;
        this.lines = lines;
    }

    static QueryHeader of(String name, String text) {
        Map<String, String> lines = new HashMap<>();
        text.lines().takeWhile(line -> line.startsWith("//")).forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                lines.put(matcher.group(1), matcher.group(2));
            }
        });
        return new QueryHeader(name, lines);
    }

    String sentence(String key) {
        String value = lines.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + ".cypher has no header line '// " + key + ": …'");
        }
        return value;
    }

    /** The variables of a line; {@code empty} is how the line says that there are none. */
    List<Variable> variables(String key, String empty) {
        String list = REMARK.matcher(sentence(key)).replaceFirst("");
        if (list.equals(empty)) {
            return List.of();
        }
        return Arrays.stream(list.split(",", -1))
                .map(each -> variable(key, each.strip()))
                .toList();
    }

    private Variable variable(String key, String text) {
        Matcher matcher = VARIABLE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    name + ".cypher: '// " + key + ":' has '" + text + "'; expected 'name TYPE'");
        }
        return new Variable(matcher.group(1), matcher.group(2));
    }
}
