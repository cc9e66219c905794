package io.delegraph.collector.otel.span;

import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.Reporter;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Which attribute says what, which values of an operation are steps, and which errors are refusals. */
public final class Vocabulary {
    private static final String RESOURCE = "/otel/vocabulary.yml";
    private static final Vocabulary STANDARD = new Vocabulary(standardWords());

    private final VocabularyWords words;
    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Map<String, Term> prefixes = new TreeMap<>();

    /** What a name is used for, and how early it comes among the names for that. */
    record Use(Term term, int rank) {}

    /** A part of a term: what its name has behind the term's. */
    record Part(Term term, String name) {}

    private Vocabulary(VocabularyWords words) {
        this.words = words;
        Map<String, Map<Term, Use>> byName = new HashMap<>();
        words.attributes().forEach((term, names) -> {
            for (int rank = 0; rank < names.size(); rank++) {
                byName.computeIfAbsent(names.get(rank), any -> new EnumMap<>(Term.class))
                        .putIfAbsent(term, new Use(term, rank));
                if (term.hasParts()) {
                    prefixes.putIfAbsent(names.get(rank) + ".", term);
                }
            }
        });
        byName.forEach((name, each) -> uses.put(name, List.copyOf(each.values())));
    }

    /** The names of the conventions. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /** With words of a user's own, which come before the standard ones. */
    public static Vocabulary withOwn(SourceDocument document, Reporter reporter) {
        return new Vocabulary(VocabularyWords.read(document, reporter).and(standardWords()));
    }

    boolean knows(String name) {
        if (uses.containsKey(name)) {
            return true;
        }
        for (String prefix : prefixes.keySet()) {
            boolean holds =
                    prefix.length() > name.length() && prefix.startsWith(name) && prefix.charAt(name.length()) == '.';
            if (holds || name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    List<Use> uses(String name) {
        return uses.getOrDefault(name, List.of());
    }

    Optional<Part> findPart(String name) {
        for (Map.Entry<String, Term> each : prefixes.entrySet()) {
            String prefix = each.getKey();
            if (name.length() > prefix.length() && name.startsWith(prefix)) {
                return Optional.of(new Part(each.getValue(), name.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    /** The step that the value of an operation names. */
    public Optional<Step> findStep(String operation) {
        return Optional.ofNullable(words.steps().get(operation));
    }

    /** Whether a code or the name of an error says that something was refused. */
    public boolean isRefusal(String error) {
        String word = error.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return words.denied().stream()
                .anyMatch(denied -> denied.matches("[0-9]+") ? word.equals(denied) : word.contains(denied));
    }

    private static VocabularyWords standardWords() {
        List<String> problems = new ArrayList<>();
        Reporter reporter = Reporter.of(RESOURCE, problem -> problems.add(problem.toString()));
        VocabularyWords words = VocabularyWords.read(new Standard(), reporter);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The standard vocabulary is not understood: " + problems);
        }
        return words;
    }

    private record Standard() implements SourceDocument {
        @Override
        public String uri() {
            return RESOURCE;
        }

        @Override
        public InputStream open() {
            return Objects.requireNonNull(Vocabulary.class.getResourceAsStream(RESOURCE), RESOURCE);
        }
    }
}
