package io.delegraph.collector.mcp;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import java.util.List;

/** States what one document says: the agent, its shell and its servers. */
record ConfigurationFacts(ClientFile file, McpFacts facts, FactSink sink) {
    void state(SourceDocument document) {
        Configuration read = Configuration.of(document, file.notation(), sink);
        Completeness completeness = read.completeness();
        long records = 0;
        long accepted = 0;
        if (read.root().isPresent()) {
            JsonCursor root = read.root().get();
            if (root.kind() == JsonKind.OBJECT) {
                List<ServerEntry> entries = ServerEntry.listOf(root, file, facts.folder());
                records = entries.size();
                accepted = servers(root, entries);
            } else {
                facts.problem(McpProblem.NO_OBJECT.at(root.at(), root.kind().words()));
                completeness = Completeness.FAILED;
            }
        }
        if (completeness == Completeness.COMPLETE && accepted < records) {
            completeness = Completeness.PARTIAL;
        }
        String reason = completeness == Completeness.COMPLETE ? "" : "the configuration was not read whole";
        sink.coverage(new Coverage(facts.source(), completeness, reason));
        sink.input(new InputReport(
                document.uri(), McpCollector.NAME, records, accepted, records - accepted, completeness));
    }

    private long servers(JsonCursor root, List<ServerEntry> entries) {
        if (!file.wrapper().optional() && ServerEntry.findServers(root, file).isEmpty()) {
            String expected = file.wrapper().wrappers().get(0);
            facts.problem(McpProblem.NO_SERVERS.at(root.at(), expected));
        }
        AgentFacts agent = AgentFacts.of(file, facts, root);
        agent.state(root);
        ServerFacts servers = new ServerFacts(facts, agent, Approvals.of(file.client(), root));
        return entries.stream().filter(servers::state).count();
    }
}
