package io.delegraph.collector.estate;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Environment;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the fields of an entry, whichever section it stands in. */
final class EstateEntries {
    private static final Map<Property, List<String>> WORDS = Map.of(
            Property.ENVIRONMENT, names(Environment.values()),
            Property.SENSITIVITY, names(Sensitivity.values()),
            Property.NATURE, List.of("HUMAN", "MACHINE", "UNKNOWN"),
            Property.VISIBILITY, List.of("PUBLIC", "INTERNAL", "PRIVATE"),
            Property.LABEL_SOURCE, List.of("DECLARED", "REVIEWED", "OBSERVED"));
    private static final Map<String, Property> OVERLAID = overlaid();
    private static final String LABELS = Property.LABELS.key();

    private EstateEntries() {}

    /** Reports every field that is neither one of these nor one that an entry can say of a node. */
    static void checkNames(JsonCursor entry, List<String> own) {
        TreeSet<String> known = new TreeSet<>(OVERLAID.keySet());
        known.addAll(own);
        known.add(LABELS);
        known.add("override");
        entry.members().forEach((name, value) -> {
            if (!known.contains(name)) {
                EstateProblem.UNKNOWN_FIELD.report(value, printable(name), String.join(", ", known));
            }
        });
    }

    /** What the entry says of nodes. */
    static Properties properties(JsonCursor entry) {
        Properties properties = Properties.none();
        for (var field : OVERLAID.entrySet()) {
            Optional<String> value = findWord(entry, field.getKey(), field.getValue());
            properties = value.isPresent() ? properties.with(field.getValue(), value.get()) : properties;
        }
        List<String> labels = entry.listTexts(LABELS);
        return labels.isEmpty() ? properties : labelled(properties, labels);
    }

    // Who writes labels into the estate file has looked at the tool.
    private static Properties labelled(Properties properties, List<String> labels) {
        Properties labelled = properties.with(Property.LABELS, labels);
        return labelled.has(Property.LABEL_SOURCE) ? labelled : labelled.with(Property.LABEL_SOURCE, "REVIEWED");
    }

    static EstateEntry.Standing standing(JsonCursor entry) {
        return entry.findFlag("override").orElse(false) ? EstateEntry.Standing.OVERRIDES : EstateEntry.Standing.YIELDS;
    }

    /** A text; a number counts as it is written, because people do not quote account ids. */
    static Optional<String> findText(JsonCursor entry, String name) {
        Optional<JsonCursor> found = entry.find(name);
        Optional<String> text = found.filter(value -> value.kind() == JsonKind.TEXT || value.kind() == JsonKind.NUMBER)
                .map(JsonCursor::scalar)
                .filter(value -> !value.isBlank());
        if (found.isPresent() && text.isEmpty()) {
            EstateProblem.BAD_VALUE.report(found.get(), name, "a text");
        }
        return text;
    }

    private static Optional<String> findWord(JsonCursor entry, String name, Property property) {
        Optional<String> written = findText(entry, name);
        List<String> words = WORDS.getOrDefault(property, List.of());
        if (words.isEmpty() || written.isEmpty()) {
            return written;
        }
        Optional<String> known =
                words.stream().filter(written.get()::equalsIgnoreCase).findFirst();
        if (known.isEmpty()) {
            EstateProblem.BAD_VALUE.report(
                    entry.members().getOrDefault(name, entry), name, "one of " + String.join(", ", words));
        }
        return known;
    }

    static String printable(String name) {
        String shown = name.replaceAll("[^\\x20-\\x7e]", "?");
        return shown.length() <= 40 ? shown : shown.substring(0, 40) + "...";
    }

    private static Map<String, Property> overlaid() {
        Map<String, Property> fields = new LinkedHashMap<>();
        List.of(
                        Property.ENVIRONMENT,
                        Property.SENSITIVITY,
                        Property.OWNER,
                        Property.TENANT,
                        Property.ZONE,
                        Property.NATURE,
                        Property.VISIBILITY,
                        Property.LABEL_SOURCE)
                .forEach(property -> fields.put(property.key(), property));
        return fields;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
