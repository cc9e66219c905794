package io.delegraph.api.zone;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that texts must not say: every id, native id and name of a node that is not seen, unless one that is seen has it too. */
final class HiddenNames {
    static final HiddenNames NONE = new HiddenNames(Set.of());

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;()\"'`]+");
    /** Shorter ones, such as {@code *}, are no names, and what policies say names no identity. */
    private static final int SHORTEST = 3;

    private static final Pattern END_OF_CLAUSE = Pattern.compile("[.:!?]+$");

    private final Set<String> words = new HashSet<>();
    private final List<String> phrases = new ArrayList<>();

    private HiddenNames(Set<String> names) {
        for (String name : names) {
            if (BETWEEN_WORDS.matcher(name).find()) {
                phrases.add(name);
            } else {
                words.add(name);
            }
        }
    }

    static HiddenNames of(List<Node> nodes, Set<NodeId> seen) {
        Set<String> hidden = new HashSet<>();
        nodes.stream()
                .filter(node -> !seen.contains(node.id()))
                .flatMap(HiddenNames::namesOf)
                .forEach(hidden::add);
        nodes.stream()
                .filter(node -> seen.contains(node.id()))
                .flatMap(HiddenNames::namesOf)
                .forEach(hidden::remove);
        return new HiddenNames(hidden);
    }

    private static Stream<String> namesOf(Node node) {
        if (node.kind().nodeClass() == NodeClass.POLICY) {
            return Stream.of(folded(node.id().value()));
        }
        return Stream.concat(
                        Stream.of(node.id().value(), node.name()),
                        node.properties().findText(Property.NATIVE_ID).stream())
                .filter(name -> name.strip().length() >= SHORTEST)
                .map(HiddenNames::folded);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether the text says one of them, as a word or as words. */
    boolean occurIn(String text) {
        String said = folded(text);
        return BETWEEN_WORDS.splitAsStream(said).anyMatch(this::isHidden)
                || phrases.stream().anyMatch(said::contains);
    }

    private boolean isHidden(String word) {
        return words.contains(word)
                || words.contains(END_OF_CLAUSE.matcher(word).replaceFirst(""));
    }
}
