package io.delegraph.analyzer.rule.agent;

import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.ResourceAtom;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What records say an agent is for: the data, and what it is meant to do to them. */
record Registration(List<String> datasets, Optional<String> access) {
    /** The agent's records together; nothing when none says anything of data. */
    static Optional<Registration> find(Node agent, Estate estate) {
        List<Node> records = Bindings.from(agent.id(), RegisteredAs.KIND, estate).stream()
                .flatMap(edge -> estate.findNode(edge.to()).stream())
                .toList();
        List<String> datasets = records.stream()
                .flatMap(each -> each.properties().listTexts(Property.DATASETS).stream())
                .distinct()
                .toList();
        List<String> stated = records.stream()
                .flatMap(each -> each.properties().findText(Property.ACCESS).stream())
                .toList();
        // Of several records the widest counts.
        Optional<String> access = stated.stream().max(String::compareTo);
        return datasets.isEmpty() && access.isEmpty()
                ? Optional.empty()
                : Optional.of(new Registration(datasets, access));
    }

    /** Rights that matter and that the registration does not cover. */
    PrivilegeSet uncovered(Estate estate) {
        PrivilegeSet inside = covered(estate);
        PrivilegeSet writing = estate.universe().atLevel(Registration::writes);
        PrivilegeSet beyondAccess =
                estate.universe().atLevel(level -> !permits(level)).intersection(inside);
        PrivilegeSet outside = writing.union(sensitive(estate)).minus(inside);
        return estate.universe().rights(beyondAccess.union(datasets.isEmpty() ? PrivilegeSet.empty() : outside));
    }

    static boolean writes(AccessLevel level) {
        return level.rank() >= AccessLevel.WRITE.rank();
    }

    private boolean permits(AccessLevel level) {
        return access.isEmpty()
                || (access.get().equals("WRITE") ? !level.isControl() : level.rank() <= AccessLevel.READ.rank());
    }

    // Reading counts where harm is known to be done by it.
    private static PrivilegeSet sensitive(Estate estate) {
        return Stream.of(Sensitivity.CONFIDENTIAL, Sensitivity.RESTRICTED)
                .map(estate.sensitivity()::cells)
                .reduce(PrivilegeSet.empty(), PrivilegeSet::union)
                .intersection(estate.universe().atLevel(level -> level != AccessLevel.LIST));
    }

    private PrivilegeSet covered(Estate estate) {
        List<Glob> patterns = datasets.isEmpty()
                ? List.of(Glob.of("*"))
                : datasets.stream()
                        .flatMap(each -> Stream.of(Glob.of(each), Glob.of(each + "/*")))
                        .toList();
        return estate.universe().onResources(atom -> patterns.stream().anyMatch(each -> matches(each, atom)));
    }

    private static boolean matches(Glob pattern, ResourceAtom atom) {
        return pattern.matches(atom.value())
                || atom.node().map(NodeId::value).filter(pattern::matches).isPresent();
    }
}
