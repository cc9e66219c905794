package io.delegraph.analyzer.rule.governance;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import io.delegraph.cypher.store.StoredEdge;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An agent or a tool server that no system of record knows.
 *
 * <p>A server that only unregistered agents are bound to is part of what they are accused of. Where no source states any
 * registration, there is one unsure finding for each source.
 */
public final class UnregisteredAgent implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "GOV-010",
            "Agent or tool server is not registered",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI04",
                    "OWASP-ASI-2026:ASI10",
                    "OWASP-MCP-2025:MCP09",
                    "CSF-2.0:ID.AM-02",
                    "AI-RMF-1.0:GOVERN 1.6"),
            "Fires for an agent without a record, and for a tool server without one that a registered agent, or none, "
                    + "is bound to. Silent for what is registered. UNKNOWN, once for each collector, when no source states "
                    + "registrations.",
            "Register the agent and its tools, or remove them.",
            "rule/unregistered-agent.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        List<Node> judged = estate.nodes()
                .filter(node -> node.kind() == NodeKind.AGENT || node.kind() == NodeKind.TOOL_SERVER)
                .toList();
        Set<NodeId> registered = estate.snapshot().edges().stream()
                .map(StoredEdge::edge)
                .filter(edge -> edge.kind().equals(RegisteredAs.KIND))
                .map(Edge::from)
                .collect(Collectors.toSet());
        return registered.isEmpty()
                ? Records.notCollected(
                        SPEC,
                        judged,
                        estate,
                        count -> "nothing says which of its " + count
                                + " agents and tool servers are registered. Collect usecase records.")
                : judged.stream()
                        .filter(node -> !registered.contains(node.id()))
                        .filter(node -> node.kind() == NodeKind.AGENT || standsAlone(node, registered, estate))
                        .map(node -> finding(node, estate));
    }

    private static boolean standsAlone(Node server, Set<NodeId> registered, Estate estate) {
        List<NodeId> callers = estate.snapshot().listEdgesTo(server.id()).stream()
                .map(StoredEdge::edge)
                .filter(edge -> edge.kind().equals(BoundTo.KIND))
                .map(Edge::from)
                .toList();
        return callers.isEmpty() || callers.stream().anyMatch(registered::contains);
    }

    private static Found finding(Node node, Estate estate) {
        Property shared = node.kind() == NodeKind.AGENT ? Property.CLIENT : Property.PACKAGE;
        FindingDraft draft = FindingDraft.of(SPEC, estate, node)
                .targets(estate.uses(node.id()).definite())
                .explanation(node.name() + " is in no system of record.");
        node.properties().findText(shared).ifPresent(draft::sharedCause);
        return draft.build();
    }
}
