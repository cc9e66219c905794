package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.OwnedBy;
import io.delegraph.cypher.graph.edge.RunsAs;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Collapses what presents a credential to what counts as one caller: a tool to the user whom it runs as, or whose agent
 * calls it; a project's user to the home's; the users of one person to one. A workload without a user is itself.
 */
final class UnitFinder {
    private static final String HUMAN = "HUMAN";
    /** Homes lie in homes only by copying; a chain longer than this is a mistake in the input. */
    private static final int DEEPEST = 16;

    private final Snapshot snapshot;
    private final JoinedEdges edges;
    private final TreeMap<NodeId, Node> users = new TreeMap<>();
    private final Map<NodeId, NodeId> people = new TreeMap<>();

    UnitFinder(Snapshot snapshot, JoinedEdges edges) {
        this.snapshot = snapshot;
        this.edges = edges;
        snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(ProjectFolders::isUser)
                .forEach(user -> users.put(user.id(), user));
        people();
    }

    /** Id of the node that stands for the caller's unit. */
    NodeId unitOf(Node caller) {
        NodeId user = accountOf(caller);
        return people.getOrDefault(user, user);
    }

    /** The user whom the caller runs as, before people are told: of several accounts of one person, the one in question. */
    NodeId accountOf(Node caller) {
        return userOf(caller).map(this::outermost).orElse(caller.id());
    }

    /** The unit in whose home the thing of this id lies. */
    Optional<NodeId> findHome(NodeId id) {
        return folderOf(id)
                .map(this::outermost)
                .filter(user -> Optional.ofNullable(users.get(user))
                        .filter(ProjectFolders::isHome)
                        .isPresent())
                .map(user -> people.getOrDefault(user, user));
    }

    private Optional<NodeId> userOf(Node caller) {
        if (users.containsKey(caller.id())) {
            return Optional.of(caller.id());
        }
        Optional<NodeId> own = runsAs(caller.id()).or(() -> folderOf(caller.id()));
        return own.isEmpty() && caller.kind().nodeClass() == NodeClass.TOOL ? userOfAgents(caller) : own;
    }

    private Optional<NodeId> runsAs(NodeId id) {
        return edges.from(id, RunsAs.KIND).stream()
                .map(Edge::to)
                .filter(users::containsKey)
                .findFirst();
    }

    // Ids of what lies in a user's folder start with the user's; of nested folders the innermost counts.
    private Optional<NodeId> folderOf(NodeId id) {
        String text = id.value();
        for (int slash = text.lastIndexOf('/'); slash > 0; slash = text.lastIndexOf('/', slash - 1)) {
            NodeId folder = new NodeId(text.substring(0, slash));
            if (users.containsKey(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    // A tool that agents of several users call presents its credential for all of them: it is a caller of its own.
    private Optional<NodeId> userOfAgents(Node tool) {
        List<NodeId> callers = edges.to(tool.id(), BoundTo.KIND).stream()
                .map(Edge::from)
                .map(agent -> runsAs(agent).or(() -> folderOf(agent)).orElse(agent))
                .distinct()
                .toList();
        return callers.size() == 1 ? Optional.of(callers.get(0)) : Optional.empty();
    }

    private NodeId outermost(NodeId user) {
        NodeId outer = user;
        for (int step = 0; step < DEEPEST; step++) {
            Optional<NodeId> next = runsAs(outer);
            if (next.isEmpty()) {
                return outer;
            }
            outer = next.get();
        }
        return outer;
    }

    private void people() {
        DisjointSets<NodeId> sets = new DisjointSets<>();
        Map<String, NodeId> firstOf = new TreeMap<>();
        snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(UnitFinder::isPerson)
                .forEach(person -> owners(person).forEach(owner -> {
                    NodeId first = firstOf.putIfAbsent(owner, person.id());
                    sets.join(person.id(), first == null ? person.id() : first);
                }));
        sets.listSets().forEach(set -> set.forEach(member -> people.put(member, set.get(0))));
    }

    private static boolean isPerson(Node node) {
        return node.kind() == NodeKind.HUMAN
                || node.properties()
                        .findText(Property.NATURE)
                        .filter(HUMAN::equals)
                        .isPresent();
    }

    // What names the person: the owner that is stated, the node that it is owned by, and for a person's own node that
    // node.
    private Stream<String> owners(Node person) {
        Stream<String> stated = person.properties().findText(Property.OWNER).map(owner -> "owner " + owner).stream();
        Stream<String> owning = edges.from(person.id(), OwnedBy.KIND).stream().map(edge -> "node " + edge.to());
        Stream<String> itself = person.kind() == NodeKind.HUMAN ? Stream.of("node " + person.id()) : Stream.empty();
        return Stream.of(stated, owning, itself).flatMap(each -> each);
    }
}
