package io.delegraph.analyzer.graph;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;

/**
 * Who gains authority from whom. Vertices are dense indices in order of node id; immutable once built.
 *
 * <p>Shapes: {@code nodes.get(i)} is vertex {@code i}; a vertex that stands for a capped session has the node of the
 * principal whose session it is.
 */
public final class AuthorityGraph {
    private final List<Node> nodes;
    private final Map<NodeId, Integer> indexById;
    private final List<Gate> gates;
    private final Graph<Integer, Delegation> delegations;

    AuthorityGraph(List<Node> nodes, int listed, List<Delegation> delegations, List<Gate> gates) {
        this.nodes = List.copyOf(nodes);
        this.gates = List.copyOf(gates);
        this.indexById = new HashMap<>();
        for (int i = 0; i < listed; i++) {
            indexById.put(nodes.get(i).id(), i);
        }
        this.delegations = new DirectedMultigraph<>(Delegation.class);
        for (int i = 0; i < nodes.size(); i++) {
            this.delegations.addVertex(i);
        }
        delegations.stream()
                .filter(each -> each.from() != each.to())
                .forEach(each -> this.delegations.addEdge(each.from(), each.to(), each));
    }

    /** Number of vertices. */
    public int size() {
        return nodes.size();
    }

    /** All vertices, ascending. */
    public IntStream vertices() {
        return IntStream.range(0, nodes.size());
    }

    public Node node(int index) {
        return nodes.get(index);
    }

    /** The vertex of a node; nothing for nodes that authority does not pass through. */
    public Optional<Integer> findIndex(NodeId id) {
        return Optional.ofNullable(indexById.get(id));
    }

    public List<Gate> gates() {
        return gates;
    }

    /** Requirements of the gate that the vertex meets by being itself. */
    public PrivilegeSet being(int vertex, Gate gate) {
        NodeId self = node(vertex).id();
        return gate.requirements().stream()
                .filter(requirement -> requirement.on().equals(self))
                .map(Gate.Requirement::anyOf)
                .reduce(PrivilegeSet.empty(), PrivilegeSet::union);
    }

    /** Delegations by which the vertex gains, in the order in which they were added. */
    public Iterable<Delegation> gainsOf(int vertex) {
        return delegations.outgoingEdgesOf(vertex);
    }
}
