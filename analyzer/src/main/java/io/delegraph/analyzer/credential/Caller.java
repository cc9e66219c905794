package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Environment;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Presented;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One way in which something presents a credential.
 *
 * @param node        that presents it
 * @param edge        that says so
 * @param agents      that may call the node, if it is a tool
 * @param environment in which the node runs
 */
public record Caller(Node node, Edge edge, List<Node> agents, Environment environment) {
    static final Comparator<Caller> SUREST_FIRST = Comparator.comparing(Caller::truth)
            .thenComparing(caller -> !caller.isProgram())
            .thenComparing(Caller::edge);

    public Caller {
        agents = List.copyOf(agents);
    }

    /** How sure it is that it can: a tool that is switched off can be switched on. */
    public Truth truth() {
        boolean enabled = node.properties().findFlag(Property.ENABLED).orElse(true);
        return enabled ? edge.truth() : edge.truth().and(Truth.CONDITIONAL);
    }

    /** Whether somebody saw it present the credential. */
    public boolean isObserved() {
        return edge.evidence() == Evidence.OBSERVED || edge.kind().equals(Presented.KIND);
    }

    /** Whether it is a tool or an agent, and not a user who merely can get at the credential. */
    public boolean isProgram() {
        return node.kind().nodeClass() == NodeClass.TOOL || node.kind() == NodeKind.AGENT;
    }

    /** From where it takes the credential, such as {@code env:TOKEN}. */
    public Optional<String> findSlot() {
        return edge.properties().findText(Property.SLOT);
    }

    /** Names of the agents that call it, or its own. */
    public List<String> clients() {
        return agents.isEmpty()
                ? List.of(node.name())
                : agents.stream().map(Node::name).toList();
    }

    /** Such as {@code Cursor of mara (billing, env:TOKEN)}. */
    public String words() {
        String what = String.join(" and ", clients());
        String tool = agents.isEmpty() ? "" : node.name();
        String slot = findSlot().orElse("");
        String detail = tool.isEmpty() || slot.isEmpty() ? tool + slot : tool + ", " + slot;
        return detail.isEmpty() ? what : what + " (" + detail + ")";
    }
}
