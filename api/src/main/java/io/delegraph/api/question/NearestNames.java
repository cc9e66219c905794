package io.delegraph.api.question;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.store.ObservedChains;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names that somebody may have meant. */
final class NearestNames {
    private static final int MOST = 5;
    private static final Set<NodeClass> ASKED_ABOUT =
            Set.of(NodeClass.PRINCIPAL, NodeClass.CREDENTIAL, NodeClass.RESOURCE, NodeClass.TOOL);

    private NearestNames() {}

    /** Those that hold the name, then those a few edits away; at most five. */
    static List<String> of(String name, Snapshot snapshot) {
        return nearest(name, names(snapshot));
    }

    /** The same, of nodes and of whom and what calls name. */
    static List<String> of(String name, Snapshot snapshot, ObservedChains chains) {
        Set<String> seen = new TreeSet<>();
        chains.forEachTally(tally -> {
            seen.add(tally.actor().name());
            tally.subject().map(Party::name).ifPresent(seen::add);
            tally.credential().ifPresent(seen::add);
        });
        return nearest(name, Stream.concat(names(snapshot), seen.stream()));
    }

    /** The same, of chains. */
    static List<String> of(String name, ObservedChains chains) {
        List<String> names = new ArrayList<>();
        chains.forEach(chain -> names.add(chain.name()));
        return nearest(name, names.stream());
    }

    private static Stream<String> names(Snapshot snapshot) {
        return snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(node -> ASKED_ABOUT.contains(node.kind().nodeClass()))
                .flatMap(NearestNames::namesOf);
    }

    private static List<String> nearest(String name, Stream<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(2, wanted.length() / 3);
        return candidates
                .distinct()
                .map(candidate -> new Candidate(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= tolerance)
                .sorted()
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static Stream<String> namesOf(Node node) {
        return Stream.concat(Stream.of(node.name()), node.properties().findText(Property.NATIVE_ID).stream());
    }

    private record Candidate(String name, int distance) implements Comparable<Candidate> {
        private static final Comparator<Candidate> NEAREST =
                Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name);

        @Override
        public int compareTo(Candidate other) {
            return NEAREST.compare(this, other);
        }
    }

    private static int distance(String wanted, String candidate) {
        if (candidate.contains(wanted)) {
            return 1;
        }
        return edits(wanted, candidate);
    }

    /** Levenshtein distance; O(length of one times length of the other). */
    private static int edits(String first, String second) {
        int[] previous = new int[second.length() + 1];
        for (int column = 0; column <= second.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= first.length(); row++) {
            int[] current = new int[second.length() + 1];
            current[0] = row;
            for (int column = 1; column <= second.length(); column++) {
                int replaced = previous[column - 1] + (first.charAt(row - 1) == second.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[second.length()];
    }
}
