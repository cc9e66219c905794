package io.delegraph.api.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Arguments as attributes: members of objects under dotted names, elements of lists as values. */
final class Arguments {
    private Arguments() {}

    static SortedMap<String, List<String>> of(JsonNode arguments) {
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        add("", arguments, attributes);
        return attributes;
    }

    private static void add(String name, JsonNode value, SortedMap<String, List<String>> attributes) {
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> add(
                            name.isEmpty() ? member.getKey() : name + "." + member.getKey(),
                            member.getValue(),
                            attributes));
        } else if (value.isArray()) {
            value.forEach(element -> add(name, element, attributes));
        } else if (!value.isNull()) {
            attributes.computeIfAbsent(name, absent -> new ArrayList<>()).add(value.asText());
        }
    }
}
