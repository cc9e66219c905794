package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.util.List;
import java.util.Set;

/**
 * States the client as an agent, and the tool by which it runs commands.
 *
 * @param id of the agent
 */
record AgentFacts(ClientFile file, McpFacts facts, NodeId id, String name) {
    static AgentFacts of(ClientFile file, McpFacts facts, JsonCursor root) {
        NodeId client = facts.folder().part("agent/" + file.client().key());
        String title = file.client().title();
        String within = facts.folder().within();
        boolean own = within.matches("(?i)(?:.*/)?(?:cli-)?agents/[^/]+\\.json");
        if (!own) {
            return new AgentFacts(
                    file, facts, client, title + " of " + facts.folder().name());
        }
        String stem = within.replaceFirst(".*/", "").replaceFirst("(?i)\\.json$", "");
        String called = root.find("name")
                .filter(value ->
                        value.kind() == JsonKind.TEXT && !value.scalar().isBlank())
                .map(JsonCursor::scalar)
                .orElse(stem);
        String project = file.project(facts.folder());
        String path = (project.isEmpty() ? "" : "/project/" + project) + "/agent/" + called;
        return new AgentFacts(
                file,
                facts,
                new NodeId(client + path),
                title + " agent " + called + " of " + facts.folder().name());
    }

    void state(JsonCursor root) {
        SourceLocation at = root.at();
        facts.user(at);
        Properties properties =
                Properties.none().with(Property.CLIENT, file.client().key());
        facts.node(Node.configured(id, NodeKind.AGENT, name, properties, at));
        Shell shell = ShellRules.of(file.client(), root);
        if (shell == Shell.ASKS || shell == Shell.RUNS) {
            shell(shell, root, at);
        }
    }

    private void shell(Shell shell, JsonCursor root, SourceLocation at) {
        NodeId tool = new NodeId(id + "/shell");
        Properties properties = Properties.none()
                .with(Property.LABELS, List.of("executesCode"))
                .with(Property.LABEL_SOURCE, "REVIEWED");
        facts.node(Node.configured(tool, NodeKind.TOOL_OP, "shell of " + name, properties, at));
        facts.edge(bound(shell, tool, at));
        facts.edge(Edge.configured(RunsAs.KIND, tool, facts.user(at), at));
        // Variables that the client sets for what it runs.
        root.find("env")
                .filter(variables -> file.wrapper().optional() && file.client() == Client.CLAUDE_CODE)
                .ifPresent(variables -> AwsKeyPair.joined(VariableSlots.of(variables, Set.of()))
                        .forEach(new CredentialFacts(facts, tool, id, "")::state));
    }

    // Files of several scopes state the same tool; each way of being asked is an edge of its own.
    private Edge bound(Shell shell, NodeId tool, SourceLocation at) {
        Edge edge = Edge.configured(BoundTo.KIND, id, tool, at);
        String project = file.project(facts.folder());
        if (shell == Shell.ASKS) {
            return edge.withTruth(Truth.CONDITIONAL)
                    .withProperties(Properties.none()
                            .with(Property.APPROVAL, Approval.ASK.name())
                            .with(Property.CONDITION, "a person approves each command"));
        }
        Properties automatic = Properties.none().with(Property.APPROVAL, Approval.AUTO.name());
        if (project.isEmpty()) {
            return edge.withProperties(automatic.with(Property.DISCRIMINATOR, "auto"));
        }
        return edge.withTruth(Truth.CONDITIONAL)
                .withProperties(automatic
                        .with(Property.CONDITION, "the agent works in the project")
                        .with(Property.DISCRIMINATOR, "auto/" + project));
    }
}
