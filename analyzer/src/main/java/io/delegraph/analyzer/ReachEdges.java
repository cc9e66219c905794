package io.delegraph.analyzer;

import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanReach;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who reaches which data, as edges for people: listed resources that are confidential or restricted, or that the
 * principal can write (SEMANTICS 1.6). Other reach is answered on demand.
 */
final class ReachEdges {
    private static final Set<NodeClass> DATA = EnumSet.of(NodeClass.RESOURCE, NodeClass.LOCATION);
    private static final Set<Sensitivity> SENSITIVE = EnumSet.of(Sensitivity.CONFIDENTIAL, Sensitivity.RESTRICTED);

    private final Estate estate;

    ReachEdges(Estate estate) {
        this.estate = estate;
    }

    /** A listed resource and what on it is worth an edge. */
    private record Target(Node node, PrivilegeSet about) {}

    List<DerivedEdge> list() {
        List<DerivedEdge> edges = new ArrayList<>();
        List<Target> targets = estate.nodes()
                .filter(node -> DATA.contains(node.kind().nodeClass()))
                .map(node -> new Target(node, aboutTarget(node)))
                .filter(target -> !target.about().isEmpty())
                .toList();
        estate.nodes()
                .filter(node -> node.kind().nodeClass() == NodeClass.PRINCIPAL)
                .forEach(principal -> targets.forEach(target -> {
                    add(principal, target, Closure.USE, edges);
                    add(principal, target, Closure.CTL, edges);
                }));
        return edges;
    }

    private void add(Node principal, Target target, Closure closure, List<DerivedEdge> edges) {
        View view = View.of(closure, Truth.DEFINITE);
        PrivilegeSet about = target.about();
        PrivilegeBounds reached = estate.rights(principal.id(), view).limitedTo(about);
        if (closure != Closure.USE) {
            reached = reached.beyond(estate.uses(principal.id()).limitedTo(about));
        }
        Optional<Truth> truth = reached.truthOfAny(about);
        if (truth.isPresent()) {
            PrivilegeSet cells = reached.at(truth.get());
            List<Witness> witnesses = estate.witnesses(principal.id(), cells, view.at(truth.get()));
            List<String> why =
                    witnesses.isEmpty() ? List.of() : witnesses.get(0).facts();
            edges.add(new DerivedEdge(edge(principal, target.node(), closure, truth.get(), cells), why));
        }
    }

    private PrivilegeSet aboutTarget(Node target) {
        PrivilegeSet all = estate.universe().on(target.id(), "*");
        boolean sensitive = estate.universe()
                .cells(all)
                .map(Cell::resource)
                .anyMatch(atom -> SENSITIVE.contains(estate.sensitivity().of(atom)));
        PrivilegeSet writing = estate.universe().atLevel(level -> level.rank() >= AccessLevel.WRITE.rank());
        return sensitive ? all : all.intersection(writing);
    }

    private Edge edge(Node principal, Node target, Closure closure, Truth truth, PrivilegeSet cells) {
        List<String> levels = estate.universe()
                .cells(cells)
                .map(Cell::level)
                .distinct()
                .sorted()
                .map(AccessLevel::name)
                .toList();
        Properties properties = Properties.none()
                .with(Property.DISCRIMINATOR, closure.label())
                .with(Property.CLOSURE, closure.label())
                .with(Property.LEVELS, levels);
        return new Edge(
                CanReach.KIND,
                principal.id(),
                target.id(),
                Cap.UNLIMITED,
                truth,
                properties,
                Evidence.INFERRED,
                SourceLocation.DERIVED);
    }
}
