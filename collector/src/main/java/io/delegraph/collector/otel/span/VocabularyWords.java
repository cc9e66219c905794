package io.delegraph.collector.otel.span;

import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.JsonLimits;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The words of one file.
 *
 * @param attributes names by term, the one that decides first
 * @param steps      by the values that name them
 * @param denied     codes, and parts of names of errors, of refusals
 */
record VocabularyWords(Map<Term, List<String>> attributes, Map<String, Step> steps, List<String> denied) {
    private static final String ATTRIBUTES = "attributes";
    private static final String STEPS = "steps";
    private static final String DENIED = "denied";

    VocabularyWords {
        Map<Term, List<String>> copy = new EnumMap<>(Term.class);
        attributes.forEach((term, names) -> copy.put(term, List.copyOf(names)));
        attributes = Collections.unmodifiableMap(copy);
        steps = Map.copyOf(steps);
        denied = List.copyOf(denied);
    }

    /** Reads YAML or JSON; what is not understood is reported and left out. */
    static VocabularyWords read(SourceDocument document, Reporter reporter) {
        Map<Term, List<String>> attributes = new EnumMap<>(Term.class);
        Map<String, Step> steps = new HashMap<>();
        List<String> denied = new ArrayList<>();
        Optional<JsonCursor> tree =
                JsonReader.of(Syntax.YAML, JsonLimits.DEFAULT, reporter).tree(document);
        tree.filter(root -> root.is(JsonKind.OBJECT))
                .ifPresent(root -> root.members().forEach((name, section) -> {
                    switch (name) {
                        case ATTRIBUTES ->
                            each(
                                    section,
                                    (key, words) -> Term.findByKey(key.place().token())
                                            .ifPresentOrElse(term -> attributes.put(term, words), () -> unknown(key)));
                        case STEPS ->
                            each(
                                    section,
                                    (key, words) -> Step.findByKey(key.place().token())
                                            .ifPresentOrElse(
                                                    step -> words.forEach(word -> steps.put(word, step)),
                                                    () -> unknown(key)));
                        case DENIED -> denied.addAll(words(section));
                        default -> unknown(section);
                    }
                }));
        return new VocabularyWords(attributes, steps, denied);
    }

    /** Both, these first. */
    VocabularyWords and(VocabularyWords others) {
        Map<Term, List<String>> names = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            names.put(
                    term,
                    Stream.of(this, others)
                            .flatMap(words -> words.attributes().getOrDefault(term, List.of()).stream())
                            .distinct()
                            .toList());
        }
        Map<String, Step> meanings = new HashMap<>(others.steps());
        meanings.putAll(steps);
        return new VocabularyWords(
                names,
                meanings,
                Stream.concat(denied.stream(), others.denied().stream())
                        .distinct()
                        .toList());
    }

    private static void each(JsonCursor section, BiConsumer<JsonCursor, List<String>> reader) {
        if (section.is(JsonKind.OBJECT)) {
            section.members().values().forEach(value -> reader.accept(value, words(value)));
        }
    }

    private static List<String> words(JsonCursor value) {
        return value.oneOrMany().stream()
                .map(each -> each.scalar().strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void unknown(JsonCursor value) {
        String known = Stream.of(ATTRIBUTES, STEPS, DENIED).toList()
                + ", " + Stream.of(Term.values()).map(Term::key).toList()
                + " and "
                + Stream.of(Step.values())
                        .map(step -> step.name().toLowerCase(Locale.ROOT))
                        .toList();
        value.report(
                Severity.WARNING,
                "OTEL_UNKNOWN_WORD",
                "The name is not known; expected one of " + known + ". It was left out.");
    }
}
