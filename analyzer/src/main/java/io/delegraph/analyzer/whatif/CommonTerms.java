package io.delegraph.analyzer.whatif;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The patterns that only one of two snapshots names. An analysis that is told of them draws its cells as the other does,
 * so that what a principal can do is compared cell by cell.
 */
final class CommonTerms {
    private static final String ANY = "*";

    private CommonTerms() {}

    static List<Permission> of(Snapshot before, Snapshot after) {
        Set<Permission> terms = new TreeSet<>(only(before, after));
        terms.addAll(only(after, before));
        return List.copyOf(terms);
    }

    private static List<Permission> only(Snapshot first, Snapshot second) {
        Set<String> ids = SnapshotEdit.listOnlyIn(first, second);
        List<Permission> terms = new ArrayList<>();
        first.nodes().stream()
                .map(stored -> stored.node())
                .filter(node -> ids.contains(node.id().value()))
                .forEach(node -> terms.addAll(named(node)));
        first.edges().stream()
                .map(stored -> stored.edge())
                .filter(edge -> ids.contains(edge.id().value()))
                .forEach(edge -> terms.addAll(capped(edge)));
        return terms;
    }

    private static List<Permission> capped(Edge edge) {
        return edge.cap() instanceof Cap.Limited limited ? limited.permissions() : List.of();
    }

    private static List<Permission> named(Node node) {
        if (node.kind().nodeClass() == NodeClass.POLICY && node.properties().has(Property.EFFECT)) {
            return stated(Statement.read(node));
        }
        String name =
                node.properties().findText(Property.NATIVE_ID).orElse(node.id().value());
        return List.of(new Permission(ANY, name));
    }

    private static List<Permission> stated(Statement statement) {
        Stream<Permission> actions = Stream.of(statement.actions(), statement.notActions())
                .flatMap(List::stream)
                .filter(action -> !action.isBlank() && action.indexOf(' ') < 0)
                .map(action -> new Permission(action, ANY));
        Stream<Permission> resources = Stream.of(statement.resources(), statement.notResources())
                .flatMap(List::stream)
                .filter(resource -> !resource.contains("${"))
                .map(resource -> new Permission(ANY, resource));
        return Stream.concat(actions, resources).toList();
    }
}
