package io.delegraph.analyzer.whatif;

import io.delegraph.analyzer.Privilege;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who can do what in one analysis and not in the other. Both must have been told of the same patterns. */
public final class PrivilegeComparison {
    private static final Comparator<PrivilegeChange> WEIGHTIEST_FIRST = Comparator.comparing(PrivilegeChange::isGain)
            .reversed()
            .thenComparing(change -> -change.levels().stream()
                    .mapToDouble(AccessLevel::weight)
                    .max()
                    .orElse(0))
            .thenComparing(PrivilegeChange::resource)
            .thenComparing(change -> change.actions().toString());

    private static final int CHANGES_TRACED = 20;

    private final Estate before;
    private final Estate after;
    private final CellTranslation translation;

    public PrivilegeComparison(Estate before, Estate after) {
        this.before = before;
        this.after = after;
        this.translation = new CellTranslation(before.universe(), after.universe());
    }

    /** The changes of every principal that either analysis knows, by id. */
    List<PrincipalChange> principals(Closure closure, Set<NodeId> about, List<String> removed, List<String> added) {
        View view = View.of(closure, Truth.DEFINITE);
        return Stream.concat(before.nodes(), after.nodes())
                .filter(PrivilegeComparison::acts)
                .map(Node::id)
                .filter(id -> about.isEmpty() || about.contains(id))
                .distinct()
                .sorted()
                .flatMap(id -> change(id, view, removed, added).stream())
                .toList();
    }

    private static boolean acts(Node node) {
        return node.kind().nodeClass() == NodeClass.PRINCIPAL && node.kind() != NodeKind.SESSION;
    }

    private Optional<PrincipalChange> change(NodeId id, View view, List<String> removed, List<String> added) {
        PrivilegeBounds earlier = before.rights(id, view);
        PrivilegeBounds later = after.rights(id, view);
        Map<Key, List<Cell>> changed = new TreeMap<>();
        translation.differing(earlier, later).forEach(cell -> {
            Key key = new Key(cell.resource().label(), earlier.truthOf(cell), translation.truth(later, cell));
            changed.computeIfAbsent(key, first -> new ArrayList<>()).add(cell);
        });
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        List<PrivilegeChange> changes = new ArrayList<>();
        changed.forEach((key, cells) -> changes.add(change(key, cells)));
        changes.sort(WEIGHTIEST_FIRST);
        return Optional.of(new PrincipalChange(id, changes, by(id, view, changed, removed, added)));
    }

    private static PrivilegeChange change(Key key, List<Cell> cells) {
        return new PrivilegeChange(
                key.resource(),
                cells.stream().map(Cell::level).distinct().sorted().toList(),
                cells.stream()
                        .flatMap(cell -> cell.operations().names().stream())
                        .sorted()
                        .distinct()
                        .limit(Privilege.MOST_ACTIONS)
                        .toList(),
                key.before(),
                key.after());
    }

    // The way that was there, or that would be, rests on what was edited; a deny that goes or comes is on no way.
    private List<String> by(
            NodeId id, View view, Map<Key, List<Cell>> changed, List<String> removed, List<String> added) {
        return changed.entrySet().stream()
                .limit(CHANGES_TRACED)
                .map(entry -> by(id, view, entry.getKey(), weightiest(entry.getValue())).stream()
                        .filter(entry.getKey().isGain() ? added::contains : removed::contains)
                        .toList())
                .filter(facts -> !facts.isEmpty())
                .findFirst()
                .orElseGet(() -> Stream.concat(removed.stream(), added.stream()).toList());
    }

    private List<String> by(NodeId id, View view, Key key, Cell cell) {
        Estate shown = key.isGain() ? after : before;
        Optional<Truth> truth = key.isGain() ? key.after() : key.before();
        Optional<Cell> there = key.isGain() ? translation.later(cell) : Optional.of(cell);
        return there.flatMap(each -> truth.flatMap(how -> shown.reach().findWitness(id, each, view.at(how))))
                .map(Witness::facts)
                .orElse(List.of());
    }

    private Cell weightiest(List<Cell> cells) {
        return Collections.max(
                cells,
                Comparator.comparingDouble((Cell cell) -> before.sensitivity().weight(cell))
                        .thenComparing(Cell::index, Comparator.reverseOrder()));
    }

    /** What changes in the same way on the same resource. */
    private record Key(String resource, Optional<Truth> before, Optional<Truth> after) implements Comparable<Key> {
        boolean isGain() {
            return new PrivilegeChange("", List.of(), List.of(), before, after).isGain();
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::resource)
                    .thenComparing(key -> key.before().toString())
                    .thenComparing(key -> key.after().toString())
                    .compare(this, other);
        }
    }
}
