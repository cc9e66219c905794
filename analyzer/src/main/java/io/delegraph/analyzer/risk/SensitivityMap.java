package io.delegraph.analyzer.risk;

import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.ResourceAtom;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How sensitive resources are: as stated for them, for a pattern that they match, or for what contains them. */
public final class SensitivityMap {
    private final Universe universe;
    private final Sensitivity[] byAtom;

    /** Reads what the graph says; resources of which nobody said anything are UNKNOWN. */
    public SensitivityMap(Snapshot snapshot, Universe universe) {
        this.universe = universe;
        List<Stated> stated = new ArrayList<>();
        for (StoredNode stored : snapshot.nodes()) {
            Node node = stored.node();
            node.properties().findText(Property.SENSITIVITY).ifPresent(text -> {
                String name = node.properties()
                        .findText(Property.NATIVE_ID)
                        .orElse(node.id().value());
                stated.add(new Stated(Glob.of(name), Glob.of(name + "/*"), Sensitivity.valueOf(text)));
            });
        }
        List<ResourceAtom> atoms = universe.atoms();
        this.byAtom = new Sensitivity[atoms.size()];
        atoms.forEach(atom -> byAtom[atom.index()] = worst(atom, stated));
    }

    /** The sensitivity of a resource. */
    public Sensitivity of(ResourceAtom atom) {
        return byAtom[atom.index()];
    }

    /** Cells on resources of this sensitivity. */
    public PrivilegeSet cells(Sensitivity sensitivity) {
        return universe.onResources(atom -> of(atom) == sensitivity);
    }

    /** Weight of one cell: level times sensitivity. */
    public double weight(Cell cell) {
        return cell.level().weight() * of(cell.resource()).weight();
    }

    /** Weight of a set: one term for each level on each resource, however many operations give it (SEMANTICS 2.4). */
    public double weight(PrivilegeSet set) {
        Set<String> counted = new HashSet<>();
        return universe.cells(universe.rights(set))
                .filter(cell -> counted.add(cell.level() + " " + cell.resource().index()))
                .mapToDouble(this::weight)
                .sum();
    }

    private static Sensitivity worst(ResourceAtom atom, List<Stated> stated) {
        Sensitivity worst = Sensitivity.UNKNOWN;
        boolean said = false;
        for (Stated each : stated) {
            boolean about = each.itself().matches(atom.value()) || each.inside().matches(atom.value());
            if (about && (!said || each.sensitivity().weight() > worst.weight())) {
                worst = each.sensitivity();
                said = true;
            }
        }
        return worst;
    }

    /** A sensitivity as stated. */
    private record Stated(Glob itself, Glob inside, Sensitivity sensitivity) {}
}
