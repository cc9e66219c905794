package io.delegraph.api.serve.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prometheus' text format, strictly.
 *
 * <p>Source: Prometheus documentation, "Exposition formats", text-based format 0.0.4.
 */
record Exposition(Map<String, String> types, List<Sample> samples) {
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? ([-+]?(?:Inf|[0-9.]+(?:E-?[0-9]+)?)|NaN)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"(?:,|$)");

    /** One line of figures. */
    record Sample(String name, Map<String, String> labels, double value) {}

    static Exposition parse(String text) {
        Map<String, String> types = new LinkedHashMap<>();
        List<Sample> samples = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("#")) {
                Matcher comment = matched(COMMENT, line);
                if (comment.group(1).equals("TYPE") && types.put(comment.group(2), comment.group(3)) != null) {
                    throw new AssertionError("Said twice: " + line);
                }
            } else if (!line.isEmpty()) {
                Matcher sample = matched(SAMPLE, line);
                samples.add(new Sample(
                        sample.group(1),
                        labels(Optional.ofNullable(sample.group(2)).orElse("")),
                        Double.parseDouble(sample.group(3).replace("Inf", "Infinity"))));
            }
        }
        return new Exposition(types, samples);
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        int end = 0;
        for (Matcher label = LABEL.matcher(text); label.find() && label.start() == end; end = label.end()) {
            labels.put(label.group(1), label.group(2));
        }
        if (end != text.length()) {
            throw new AssertionError("No labels: " + text);
        }
        return labels;
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError("Not a line of the format: " + line);
        }
        return matcher;
    }

    /** The type of the family that a sample is of. */
    Optional<String> typeOf(String sample) {
        return Optional.ofNullable(types.get(sample))
                .or(() -> Optional.ofNullable(types.get(sample.replaceFirst("_(?:bucket|count|sum)$", ""))));
    }

    List<Sample> named(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name)).toList();
    }

    double value(String name, String... labelAndValue) {
        return named(name).stream()
                .filter(sample -> labelAndValue.length == 0
                        || labelAndValue[1].equals(sample.labels().get(labelAndValue[0])))
                .mapToDouble(Sample::value)
                .sum();
    }
}
