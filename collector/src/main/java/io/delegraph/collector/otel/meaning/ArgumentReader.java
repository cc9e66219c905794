package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.span.Term;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.event.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a call was made with, by name: members of the JSON that it stands in, members of those behind a dot, elements of a
 * list as values of one name. Secrets and long texts become digests.
 */
record ArgumentReader(KeptTexts texts) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 1_000;
    /** Name of arguments that have none. */
    private static final String WHOLE = "input";

    SortedMap<String, Argument> read(CallGroup group) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        for (String text : group.list(Term.ARGUMENTS)) {
            Optional<JsonCursor> object =
                    EmbeddedJson.read(text).filter(tree -> tree.kind() == JsonKind.OBJECT && !tree.cut());
            if (object.isPresent()) {
                object.get().members().forEach((name, value) -> collect(name, value, values));
            } else if (!text.isBlank()) {
                add(WHOLE, text, values);
            }
        }
        group.parts(Term.ARGUMENTS).forEach((name, texts) -> texts.forEach(text -> add(name, text, values)));
        group.parts(Term.DATA).forEach((name, texts) -> {
            values.remove(name);
            texts.forEach(text -> add(name, text, values));
        });
        SortedMap<String, Argument> arguments = new TreeMap<>();
        values.forEach((name, each) -> arguments.put(name, new Argument(each, List.of())));
        return arguments;
    }

    private void collect(String name, JsonCursor value, SortedMap<String, List<String>> into) {
        switch (value.kind()) {
            case OBJECT -> value.members().forEach((member, each) -> collect(name + "." + member, each, into));
            case ARRAY -> value.elements().forEach(each -> collect(name, each, into));
            case NULL -> {
                // Nothing was given.
            }
            default -> add(name, value.scalar(), into);
        }
    }

    private void add(String name, String text, SortedMap<String, List<String>> into) {
        boolean room = into.size() < MOST || into.containsKey(name);
        if (room && !name.isBlank()) {
            String kept = name.length() > LONGEST_NAME ? texts.value(WHOLE, name) : name;
            List<String> values = into.computeIfAbsent(kept, any -> new ArrayList<>());
            if (values.size() < MOST) {
                values.add(texts.value(name, text));
            }
        }
    }
}
