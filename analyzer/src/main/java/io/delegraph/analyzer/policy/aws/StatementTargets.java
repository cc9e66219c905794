package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.On;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Links statements to the listed things that they name, so that a person sees what a statement is about. */
final class StatementTargets {
    /** A statement that matches more things than this is about all of them, and is not linked. */
    private static final int MOST_TARGETS = 25;

    private StatementTargets() {}

    static void conclude(AwsAccounts accounts, Conclusions conclusions) {
        accounts.estate()
                .statements()
                .filter(statement -> !statement.resources().isEmpty()
                        && !statement.resources().contains("*"))
                .forEach(statement -> targets(statement, accounts.universe())
                        .forEach(target -> conclusions.edge(
                                Derived.edge(On.KIND, statement.id(), target, grounds(statement), ""))));
    }

    private static Set<NodeId> targets(Statement statement, Universe universe) {
        List<String> plain = statement.resources().stream()
                .filter(resource -> !resource.contains("${"))
                .toList();
        PrivilegeSet cells = universe.selectExcept(
                statement.actions(), statement.notActions(), plain, List.of(), Universe.Scope.EVERYTHING);
        Set<NodeId> targets = universe.cells(cells)
                .map(Cell::resource)
                .flatMap(atom -> atom.node().stream())
                .filter(node -> !node.equals(statement.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        return targets.size() > MOST_TARGETS ? Set.of() : targets;
    }

    private static Grounds grounds(Statement statement) {
        return new Grounds(Grounds.DEFINITE.truth(), List.of(statement.id().value()), "", statement.at());
    }
}
