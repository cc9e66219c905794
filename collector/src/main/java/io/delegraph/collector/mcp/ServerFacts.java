package io.delegraph.collector.mcp;

import io.delegraph.collector.mcp.CommandLine.Token;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.util.List;
import java.util.Optional;

/** States tool servers, how they are started and what they use. */
record ServerFacts(McpFacts facts, AgentFacts agent, Approvals approvals) {
    /** Whether the entry could be understood; if not, that is reported. */
    boolean state(ServerEntry server) {
        JsonCursor entry = server.value();
        if (entry.kind() != JsonKind.OBJECT) {
            facts.problem(
                    McpProblem.UNREADABLE_SERVER.at(entry.at(), entry.kind().words()));
            return false;
        }
        Optional<Launch> launch = Launch.find(entry);
        if (launch.isEmpty() && ServerAddress.find(entry).isEmpty() && !bundled(entry)) {
            Optional<JsonCursor> blank = Entries.first(entry, Entries.URLS);
            McpProblem problem = blank.isPresent() ? McpProblem.BLANK_ADDRESS : McpProblem.NO_LAUNCH;
            facts.problem(problem.at(blank.orElse(entry).at()));
            return blank.isPresent();
        }
        NodeId id = new NodeId(agent.id() + "/" + server.path());
        Approval approval = approvals.of(server);
        Properties properties =
                new ServerProperties(facts, entry, launch).all().with(Property.APPROVAL, approval.name());
        facts.node(Node.configured(id, NodeKind.TOOL_SERVER, server.name(), properties, entry.at()));
        facts.edge(bound(id, entry, approval));
        launch.map(Program::of)
                .flatMap(program -> findRunsAs(id, entry, program))
                .ifPresent(facts::edge);
        List<Token> words = launch.map(Launch::words).orElse(List.of());
        CredentialFacts credentials = new CredentialFacts(facts, id, agent.id(), server.project());
        Slots.of(entry, words).forEach(credentials::state);
        return true;
    }

    // What comes with the client, an extension of it or a catalogue has no command of its own.
    private boolean bundled(JsonCursor entry) {
        return agent.file().client() == Client.DOCKER
                || List.of("builtin", "platform", "extension", "frontend", "inline_python")
                        .contains(entry.find("type")
                                .or(() -> entry.find("source"))
                                .map(JsonCursor::scalar)
                                .orElse(""))
                || (agent.file().client() == Client.ZED
                        && entry.find("settings").isPresent());
    }

    private Edge bound(NodeId id, JsonCursor entry, Approval approval) {
        Properties properties = Properties.none().with(Property.APPROVAL, approval.name());
        Edge edge = Edge.configured(BoundTo.KIND, agent.id(), id, entry.at());
        if (ServerProperties.findEnabled(entry).orElse(true)) {
            return edge.withProperties(properties);
        }
        return edge.withTruth(Truth.CONDITIONAL)
                .withProperties(properties.with(Property.CONDITION, "somebody switches the server on"));
    }

    // A container is not the user, but has of the user what is mounted into it.
    private Optional<Edge> findRunsAs(NodeId id, JsonCursor entry, Program program) {
        Edge edge = Edge.configured(RunsAs.KIND, id, facts.user(entry.at()), entry.at());
        if (program.container()) {
            return Mounts.find(program, facts.folder())
                    .map(mounted -> conditional(edge, "what is mounted into the container is enough: " + mounted));
        }
        boolean sandboxed = Entries.flag(entry, "sandboxEnabled").orElse(false);
        return Optional.of(sandboxed ? conditional(edge, "the sandbox leaves it open") : edge);
    }

    private static Edge conditional(Edge edge, String condition) {
        return edge.withTruth(Truth.CONDITIONAL)
                .withProperties(Properties.none().with(Property.CONDITION, condition));
    }
}
