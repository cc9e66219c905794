package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.event.Argument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A call's arguments as attributes with values: members of objects under dotted names down to three levels, what is deeper
 * under the name of the third; elements of lists as values.
 */
final class Arguments {
    private static final int DEEPEST = 3;
    /** Values of one call; further ones are left out, which is reported. */
    static final int MOST = 1_000;

    private static final String WHOLE = "input";

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    private Arguments() {}

    /** The arguments in an object, or in a text that holds one; another text is one argument. */
    static Arguments of(Optional<JsonCursor> written) {
        Arguments arguments = new Arguments();
        written.map(Arguments::opened).ifPresent(value -> arguments.add("", 0, value));
        return arguments;
    }

    private static JsonCursor opened(JsonCursor value) {
        boolean holdsObject =
                value.kind() == JsonKind.TEXT && value.scalar().strip().startsWith("{");
        return holdsObject ? value.embedded(value.scalar()).orElse(value) : value;
    }

    private void add(String name, int depth, JsonCursor value) {
        value.members().forEach((member, below) -> {
            String dotted = name.isEmpty() ? member : depth < DEEPEST ? name + "." + member : name;
            add(dotted, depth + 1, below);
        });
        value.elements().forEach(element -> add(name, depth, element));
        boolean scalar =
                value.kind() == JsonKind.TEXT || value.kind() == JsonKind.NUMBER || value.kind() == JsonKind.FLAG;
        if (scalar && count++ < MOST) {
            values.computeIfAbsent(name.isEmpty() ? WHOLE : name, absent -> new ArrayList<>())
                    .add(value.scalar());
        }
    }

    boolean tooMany() {
        return count > MOST;
    }

    /** What may be kept of them, each with where its values stood before. */
    SortedMap<String, Argument> kept(Redaction redaction, Origins origins) {
        SortedMap<String, Argument> kept = new TreeMap<>();
        values.forEach((name, all) -> kept.put(
                redaction.name(name),
                new Argument(
                        all.stream().map(each -> redaction.value(name, each)).toList(), origins.of(all))));
        return kept;
    }

    /** What may be kept of them, without origins. */
    SortedMap<String, List<String>> kept(Redaction redaction) {
        SortedMap<String, List<String>> kept = new TreeMap<>();
        values.forEach((name, all) -> kept.put(
                redaction.name(name),
                all.stream().map(each -> redaction.value(name, each)).toList()));
        return kept;
    }
}
