package io.delegraph.collector.mcp;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.Uses;
import java.util.List;

/** What the collector makes of one document of a test. */
final class Written {
    static final String USER = "workstation:pc/home/mara";

    private Written() {}

    static CollectedFacts at(String path, String text) {
        return CollectedFacts.of(
                new McpCollector(), DocumentInMemory.of(text).named(path), CollectedFacts.context("pc"));
    }

    /** Of Cursor's servers. */
    static CollectedFacts cursor(String servers) {
        return at("home/mara/.cursor/mcp.json", "{\"mcpServers\": {" + servers.replace('\'', '"') + "}}");
    }

    /** The properties of the only server with this entry. */
    static Properties server(String entry) {
        List<Node> servers = cursor("'x': " + entry).nodes(NodeKind.TOOL_SERVER);
        if (servers.size() != 1) {
            throw new AssertionError("Not one server: " + servers);
        }
        return servers.get(0).properties();
    }

    /** Each slot as {@code slot CONTENT} or {@code slot CONTENT reference}. */
    static List<String> slots(CollectedFacts facts) {
        return facts.edges().stream()
                .filter(edge -> edge.kind().equals(Uses.KIND))
                .map(edge -> edge.properties().findText(Property.SLOT).orElse("") + " "
                        + edge.properties().findText(Property.SLOT_CONTENT).orElse("")
                        + facts.node(edge.to().value())
                                .properties()
                                .findText(Property.REFERENCE)
                                .map(reference -> " " + reference)
                                .orElse(""))
                .toList();
    }

    static List<String> slots(String entry) {
        return slots(cursor("'x': " + entry));
    }
}
