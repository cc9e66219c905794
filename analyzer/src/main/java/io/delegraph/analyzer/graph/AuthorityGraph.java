package io.delegraph.analyzer.graph;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
    private final List<List<Delegation>> gains;

    AuthorityGraph(List<Node> nodes, int listed, List<Delegation> delegations, List<Gate> gates) {
        this.nodes = List.copyOf(nodes);
        this.gates = List.copyOf(gates);
        this.indexById = new HashMap<>();
        for (int i = 0; i < listed; i++) {
            indexById.put(nodes.get(i).id(), i);
        }
        List<Set<Delegation>> byGainer = new ArrayList<>();
        nodes.forEach(node -> byGainer.add(new LinkedHashSet<>(0)));
        delegations.stream()
                .filter(each -> each.from() != each.to())
                .forEach(each -> byGainer.get(each.from()).add(each));
        this.gains = byGainer.stream().map(List::copyOf).toList();
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

    /**
     * Whether the vertex passes gates: a principal does. What lies behind a gate is no principal of its own: who has it
     * passes the next gate.
     */
    public boolean passesGates(int vertex) {
        NodeKind kind = node(vertex).kind();
        return kind.nodeClass() == NodeClass.PRINCIPAL && kind != NodeKind.SESSION;
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
    public List<Delegation> gainsOf(int vertex) {
        return gains.get(vertex);
    }

    /** Those of them that count under the view. */
    public List<Delegation> gainsIn(View view, int vertex) {
        List<Delegation> all = gains.get(vertex);
        List<Delegation> inView = new ArrayList<>(all.size());
        for (Delegation each : all) {
            if (each.isIn(view)) {
                inView.add(each);
            }
        }
        return inView.size() == all.size() ? all : inView;
    }
}
