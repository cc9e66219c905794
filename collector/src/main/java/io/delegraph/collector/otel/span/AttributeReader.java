package io.delegraph.collector.otel.span;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes attributes one by one as a container has them, and keeps those that mean something. Prompts, answers and results
 * are not among them and are dropped here.
 */
public final class AttributeReader {
    private final Vocabulary vocabulary;
    private final Map<Term, Ranked> found = new EnumMap<>(Term.class);
    private final Map<Term, SortedMap<String, List<String>>> parts = new EnumMap<>(Term.class);

    /** Values, and how early the name that they stood under comes among the term's names. */
    private record Ranked(int rank, List<String> values) {}

    public AttributeReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the attribute, or one below its name, would be kept: others need not be converted. */
    public boolean wants(String name) {
        return vocabulary.knows(name);
    }

    /** Takes a value; several values of one name are a list. */
    public void take(String name, String value) {
        vocabulary.uses(name).forEach(use -> keep(use, value));
        vocabulary
                .findPart(name)
                .ifPresent(part -> parts.computeIfAbsent(part.term(), term -> new TreeMap<>())
                        .computeIfAbsent(part.name(), any -> new ArrayList<>())
                        .add(value));
    }

    private void keep(Vocabulary.Use use, String value) {
        if (use.term() == Term.ARGUMENTS && isSchema(value)) {
            return;
        }
        Ranked known = found.get(use.term());
        int rank = rank(use, value);
        if (known == null || rank < known.rank()) {
            found.put(use.term(), new Ranked(rank, new ArrayList<>(List.of(value))));
        } else if (rank == known.rank()) {
            known.values().add(value);
        }
    }

    // An operation that no vocabulary knows gives way to one of a later name that is known.
    private int rank(Vocabulary.Use use, String value) {
        boolean foreign =
                use.term() == Term.OPERATION && vocabulary.findStep(value).isEmpty();
        return foreign ? Integer.MAX_VALUE : use.rank();
    }

    // Some write a tool's schema where others write what it was called with.
    private static boolean isSchema(String value) {
        return value.contains("\"properties\"") && value.contains("\"type\"");
    }

    public Attributes read() {
        Map<Term, List<String>> values = new EnumMap<>(Term.class);
        found.forEach((term, ranked) -> values.put(term, List.copyOf(ranked.values())));
        return values.isEmpty() && parts.isEmpty() ? Attributes.none() : new Attributes(values, parts);
    }
}
