package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.RunsAs;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Project folders below a home: what runs in the project runs as the home's user. */
final class ProjectFolders {
    private static final String WORKSTATION = "workstation";

    private ProjectFolders() {}

    /** Whether the node is the user of a folder on a machine. */
    static boolean isUser(Node node) {
        return node.kind() == NodeKind.USER
                && node.properties()
                        .findText(Property.PROVIDER)
                        .filter(WORKSTATION::equals)
                        .isPresent();
    }

    static boolean isHome(Node user) {
        return user.properties().findFlag(Property.HOME_FOLDER).orElse(false);
    }

    static Stream<DerivedEdge> join(Snapshot snapshot) {
        List<Node> users = snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(ProjectFolders::isUser)
                .toList();
        List<Node> homes = users.stream().filter(ProjectFolders::isHome).toList();
        return users.stream()
                .filter(user -> !isHome(user))
                .flatMap(project ->
                        home(project, homes)
                                .map(home -> Joins.edge(RunsAs.KIND, project, home, Truth.DEFINITE))
                                .stream());
    }

    // Of a home within a home, the innermost: the folder is that user's.
    private static Optional<Node> home(Node project, List<Node> homes) {
        String path = path(project);
        return homes.stream()
                .filter(home -> !path(home).isEmpty() && path.startsWith(path(home) + "/"))
                .max(Comparator.comparing((Node home) -> path(home).length()).thenComparing(Comparator.naturalOrder()));
    }

    private static String path(Node user) {
        return user.properties().findText(Property.PATH).orElse("");
    }
}
