package io.delegraph.api.finding;

import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.edge.OwnedBy;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import io.delegraph.cypher.store.Lifecycle;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What findings rest on in a graph: whose facts, and who answers for them. */
public final class FindingGrounds {
    private final Snapshot snapshot;
    private final Map<String, StoredEdge> edgesById = new HashMap<>();
    private final Set<String> incomplete = new TreeSet<>();

    public FindingGrounds(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.edges().forEach(stored -> edgesById.put(stored.edge().id().value(), stored));
        snapshot.coverage().stream()
                .filter(each -> each.completeness() != Completeness.COMPLETE)
                .map(Coverage::source)
                .map(SourceId::value)
                .forEach(incomplete::add);
    }

    /** Who states the facts of the finding that stand: of its subjects, its path and its cause. */
    Set<String> sources(Finding finding) {
        Set<String> sources = new TreeSet<>();
        Stream<Lifecycle> nodes = Stream.concat(
                        finding.subjects().stream().map(Subject::id),
                        finding.path().stream().flatMap(step -> Stream.of(step.from(), step.to())))
                .distinct()
                .flatMap(id -> snapshot.findNode(id).stream())
                .map(StoredNode::lifecycle);
        Stream<Lifecycle> edges = finding.path().stream().flatMap(this::edges).map(StoredEdge::lifecycle);
        Stream.of(nodes, edges, cause(finding.cause()))
                .flatMap(lives -> lives)
                .flatMap(life -> life.sources().stream())
                .map(SourceId::value)
                .forEach(sources::add);
        return sources;
    }

    /** Whether the last reading of each of the sources was complete. */
    boolean areComplete(Set<String> sources) {
        return sources.stream().noneMatch(incomplete::contains);
    }

    /**
     * Who answers for what the finding is about: the owner of the accused, else that of its cause. What a node says of
     * itself (the estate file among it) comes before an edge to an owner.
     */
    public Optional<String> findOwner(Finding finding) {
        return ownerOf(finding.subject().id())
                .or(() -> ownerOf(new NodeId(finding.cause().isEmpty() ? "-" : finding.cause())))
                .or(() -> Optional.ofNullable(edgesById.get(finding.cause()))
                        .flatMap(stored -> ownerOf(stored.edge().from())));
    }

    private Optional<String> ownerOf(NodeId id) {
        return snapshot.findNode(id)
                .flatMap(stored -> stated(stored.node()))
                .or(() -> Stream.concat(Stream.of(id), targets(id, RegisteredAs.KIND::equals))
                        .flatMap(each -> targets(each, OwnedBy.KIND::equals))
                        .flatMap(owner -> snapshot.findNode(owner).stream())
                        .map(stored -> stored.node().name())
                        .findFirst());
    }

    private static Optional<String> stated(Node node) {
        return node.properties().findText(Property.OWNER).filter(owner -> !owner.isBlank());
    }

    private Stream<NodeId> targets(NodeId from, Predicate<Object> kind) {
        return snapshot.listEdgesFrom(from).stream()
                .map(StoredEdge::edge)
                .filter(edge -> kind.test(edge.kind()))
                .map(Edge::to);
    }

    private Stream<StoredEdge> edges(PathStep step) {
        List<StoredEdge> leaving = snapshot.listEdgesFrom(step.from());
        return leaving.stream()
                .filter(stored -> stored.edge().to().equals(step.to()))
                .filter(stored -> stored.edge().kind().name().equals(step.edge()));
    }

    private Stream<Lifecycle> cause(String fact) {
        if (fact.isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(
                snapshot.findNode(new NodeId(fact)).stream().map(StoredNode::lifecycle),
                Stream.ofNullable(edgesById.get(fact)).map(StoredEdge::lifecycle));
    }
}
